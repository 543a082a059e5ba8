package org.kernelglass.ui.design.model;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.kernelglass.network.AddressedLayer;
import org.kernelglass.network.LayerReport;
import org.kernelglass.network.LayerStack;
import org.kernelglass.network.StackLayer;
import org.kernelglass.network.StackReport;
import org.kernelglass.tensor.TensorShape;

/**
 * The stack as it is now, with what is known of it.
 *
 * @param layers every layer by its id, containers before their inner layers, in order
 * @param rows each layer's row of the report by its id
 */
public record DesignState(
        LayerStack stack,
        StackReport report,
        Map<String, StackLayer> layers,
        Map<String, LayerReport> rows) {

    static DesignState of(LayerStack stack, TensorShape input, int classes) {
        Map<String, StackLayer> layers = new LinkedHashMap<>();
        AddressedLayer.all(stack).forEach(e -> layers.put(e.layer().id(), e.layer()));
        StackReport report = StackReport.of(stack, input, classes);
        Map<String, LayerReport> rows = new HashMap<>();
        report.layers().forEach(row -> rows.put(row.layerId(), row));
        return new DesignState(stack, report, layers, rows);
    }

    /** The ids of all layers in order. */
    public List<String> order() {
        return List.copyOf(layers.keySet());
    }

    public Optional<StackLayer> layer(String id) {
        return Optional.ofNullable(layers.get(id));
    }

    /** The layer's part of all multiply-adds, inner layers included, from 0 to 1. */
    public double share(StackLayer layer) {
        long total = report.total().multiplyAdds();
        return total == 0 ? 0 : (double) multiplyAdds(layer) / total;
    }

    /** The multiply-adds of a layer with all inside it. */
    public long multiplyAdds(StackLayer layer) {
        return sum(layer, row -> row.cost().multiplyAdds());
    }

    /** The parameters of a layer with all inside it. */
    public long parameters(StackLayer layer) {
        return sum(layer, row -> row.cost().parameters());
    }

    private long sum(StackLayer layer, ToLongFunction<LayerReport> figure) {
        long own = figure.applyAsLong(rows.get(layer.id()));
        return own
                + layer.branches().stream()
                        .flatMap(branch -> branch.layers().stream())
                        .mapToLong(inner -> sum(inner, figure))
                        .sum();
    }
}
