package org.kernelglass.workflow;

import java.util.ArrayList;
import java.util.List;
import org.kernelglass.message.Message;

/** Keeps the keys of what a person is told. */
final class NoticeKeys implements QuietWatch {

    private final List<String> keys = new ArrayList<>();

    @Override
    public void notice(Message message) {
        keys.add(message.key());
    }

    List<String> keys() {
        return keys;
    }
}
