package org.kernelglass.network;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kernelglass.tensor.Tensor;

/**
 * A stack with fewer filters and the weights that remain.
 *
 * @param stack the same layers, one of them with fewer filters or units
 * @param weights every array of the smaller network, by {@code layerId/operation/array}
 */
public record Pruned(LayerStack stack, Map<String, Tensor> weights) {

    public Pruned {
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    }
}
