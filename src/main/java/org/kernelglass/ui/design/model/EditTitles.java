package org.kernelglass.ui.design.model;

import java.util.List;
import org.kernelglass.message.Message;
import org.kernelglass.network.StackLayer;

/** Names of edits for the undo menu: "Delete Conv2D", "Delete 3 layers". */
final class EditTitles {

    private EditTitles() {}

    /**
     * @param edit the last part of {@code design.edit.*}
     */
    static Message of(String edit, List<StackLayer> layers) {
        return Message.of("design.edit." + edit, what(layers));
    }

    private static Object what(List<StackLayer> layers) {
        return layers.size() == 1
                ? layers.get(0).kind().id()
                : Message.of("design.layers", layers.size());
    }
}
