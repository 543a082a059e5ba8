package org.kernelglass.training;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kernelglass.tensor.Tensor;

/**
 * One frame of a run's time-lapse.
 *
 * @param step batches learned when it was taken
 * @param epoch the epoch in which the next batch lies, from 0
 * @param kernels every convolution's kernels by {@code layerId/operation/array}
 * @param maps what layers make of each pinned image, in the order of the pins: by layer id, {@code
 *     [channels, height, width]} or {@code [units]}
 */
public record Snapshot(
        long step, int epoch, Map<String, Tensor> kernels, List<Map<String, Tensor>> maps) {

    public Snapshot {
        kernels = Collections.unmodifiableMap(new LinkedHashMap<>(kernels));
        maps = List.copyOf(maps);
    }
}
