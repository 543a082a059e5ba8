package org.kernelglass.network;

import java.util.List;

/**
 * Layers one after the other, from the picture to the classes. Immutable; nests through containers.
 */
public record LayerStack(List<StackLayer> layers) {

    public LayerStack {
        layers = List.copyOf(layers);
    }

    public static LayerStack of(StackLayer... layers) {
        return new LayerStack(List.of(layers));
    }
}
