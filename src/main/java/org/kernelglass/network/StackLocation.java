package org.kernelglass.network;

import java.util.List;
import java.util.Optional;

/**
 * A gap between two layers, where something can be put.
 *
 * @param containerId the container around it; empty for the stack itself
 * @param branch which of the container's branches; 0 for the stack itself
 * @param position the layer before which it lies, counted from 0; the number of layers for the end
 */
public record StackLocation(String containerId, int branch, int position) {

    public static StackLocation top(int position) {
        return new StackLocation("", 0, position);
    }

    /** The gap before the layer with that id, or empty if there is none. */
    public static Optional<StackLocation> before(LayerStack stack, String layerId) {
        return find(stack, "", 0, layerId);
    }

    /** The gap behind the layer with that id, or empty if there is none. */
    public static Optional<StackLocation> after(LayerStack stack, String layerId) {
        return before(stack, layerId).map(before -> before.moved(1));
    }

    StackLocation moved(int by) {
        return new StackLocation(containerId, branch, position + by);
    }

    /** The layers between which it lies, or empty if there is no such container or branch. */
    public Optional<List<StackLayer>> siblings(LayerStack stack) {
        if (containerId.isEmpty()) {
            return Optional.of(stack.layers());
        }
        return AddressedLayer.all(stack).stream()
                .map(AddressedLayer::layer)
                .filter(layer -> layer.id().equals(containerId) && branch < layer.branches().size())
                .map(layer -> layer.branches().get(branch).layers())
                .findFirst();
    }

    private static Optional<StackLocation> find(
            LayerStack stack, String containerId, int branch, String layerId) {
        for (int position = 0; position < stack.layers().size(); position++) {
            StackLayer layer = stack.layers().get(position);
            if (layer.id().equals(layerId)) {
                return Optional.of(new StackLocation(containerId, branch, position));
            }
            for (int inner = 0; inner < layer.branches().size(); inner++) {
                Optional<StackLocation> found =
                        find(layer.branches().get(inner), layer.id(), inner, layerId);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
