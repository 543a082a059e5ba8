package org.kernelglass.training.advice;

import org.kernelglass.layer.LayerKind;
import org.kernelglass.network.LayerStack;
import org.kernelglass.network.StackLayer;

/** Halves the filters of every convolution. */
final class FewerFilters {

    private static final String FILTERS = "filters";

    private FewerFilters() {}

    /** As it is where no layer has two filters or more. */
    static LayerStack in(LayerStack stack) {
        return new LayerStack(stack.layers().stream().map(FewerFilters::in).toList());
    }

    private static StackLayer in(StackLayer layer) {
        LayerKind kind = layer.kind();
        boolean has =
                kind.parameters().stream().anyMatch(parameter -> parameter.key().equals(FILTERS));
        if (has && kind.parameter(FILTERS).value() instanceof Integer filters) {
            kind = kind.with(FILTERS, Integer.toString(Math.max(1, filters / 2)));
        }
        return layer.withKind(kind)
                .withBranches(layer.branches().stream().map(FewerFilters::in).toList());
    }
}
