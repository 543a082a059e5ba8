package org.kernelglass.ui.design.model;

import java.util.List;
import org.kernelglass.network.StackLayer;

/**
 * What is being dragged.
 *
 * @param layers what lands
 * @param moved ids of the layers of this stack that leave their places; empty where copies land
 */
public record DragCargo(List<StackLayer> layers, List<String> moved) {

    public DragCargo {
        layers = List.copyOf(layers);
        moved = List.copyOf(moved);
    }

    /** Something new, or copies. */
    public static DragCargo copies(List<StackLayer> layers) {
        return new DragCargo(layers, List.of());
    }

    public boolean moves() {
        return !moved.isEmpty();
    }
}
