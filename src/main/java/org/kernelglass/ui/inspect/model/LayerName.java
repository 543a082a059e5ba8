package org.kernelglass.ui.inspect.model;

import org.kernelglass.message.Message;

/** Layers as people call them. */
public final class LayerName {

    private LayerName() {}

    /** The title of a kind: {@code Conv2D}. */
    public static Message ofKind(String kindId) {
        return Message.of("layer." + kindId + ".title");
    }
}
