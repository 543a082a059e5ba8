package org.kernelglass.ui.inspect.subject;

import java.nio.file.Path;
import org.kernelglass.message.Message;

/** A network that may be looked into. */
public sealed interface NetworkChoice {

    /** As people call it. */
    Message title();

    /** The one that learns now. */
    record Learning(String run) implements NetworkChoice {

        @Override
        public Message title() {
            return Message.of("inspect.network.learning", run);
        }
    }

    /**
     * What a run has learned: its best checkpoint.
     *
     * @param folder of the run
     */
    record Kept(Path folder) implements NetworkChoice {

        @Override
        public Message title() {
            return Message.of("inspect.network.kept", folder.getFileName().toString());
        }
    }
}
