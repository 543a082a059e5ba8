package org.kernelglass.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kernelglass.parameter.Parameter;

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

    /**
     * The kind, and of its settings those that the layer it faces in another stack has otherwise;
     * in brackets where the layer is skipped.
     *
     * @param facing empty where it faces none: all settings are said then
     * @param gap between kind and settings
     */
    public String unlike(Optional<AddressedLayer> facing, String gap) {
        String said =
                Stream.concat(
                                Stream.of(layer.kind().id()),
                                layer.kind().parameters().stream()
                                        .filter(one -> facing.stream().noneMatch(f -> f.has(one)))
                                        .map(one -> one.key() + "=" + one.text()))
                        .collect(Collectors.joining(gap));
        return active ? said : "(" + said + ")";
    }

    private boolean has(Parameter<?, ?> wanted) {
        return layer.kind().parameters().stream()
                .anyMatch(
                        one -> one.key().equals(wanted.key()) && one.text().equals(wanted.text()));
    }
}
