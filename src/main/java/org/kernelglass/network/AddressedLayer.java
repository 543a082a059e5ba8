package org.kernelglass.network;

import java.util.ArrayList;
import java.util.List;

/**
 * A layer and where it stands.
 *
 * @param address its position
 * @param layer the layer
 * @param active whether it and every container around it is enabled
 */
public record AddressedLayer(StackAddress address, StackLayer layer, boolean active) {

    /** Every layer of a stack, containers before their inner layers, in order. */
    public static List<AddressedLayer> all(LayerStack stack) {
        List<AddressedLayer> all = new ArrayList<>();
        collect(stack, StackAddress.ROOT, true, all);
        return List.copyOf(all);
    }

    private static void collect(
            LayerStack stack, StackAddress prefix, boolean active, List<AddressedLayer> all) {
        for (int position = 0; position < stack.layers().size(); position++) {
            StackLayer layer = stack.layers().get(position);
            StackAddress address = prefix.child(position);
            boolean live = active && layer.enabled();
            all.add(new AddressedLayer(address, layer, live));
            for (int branch = 0; branch < layer.branches().size(); branch++) {
                collect(layer.branches().get(branch), address.child(branch), live, all);
            }
        }
    }
}
