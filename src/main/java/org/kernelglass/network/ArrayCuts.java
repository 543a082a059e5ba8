package org.kernelglass.network;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;

/** What is cut out of arrays: slices along an axis, by the array's name. Not thread-safe. */
final class ArrayCuts {

    private record Cut(int axis, Set<Integer> slices) {}

    private final Map<String, Cut> cuts = new HashMap<>();

    void add(String array, int axis, Set<Integer> slices) {
        cuts.put(array, new Cut(axis, slices));
    }

    /** All arrays in their order, those that are cut as new ones. */
    Map<String, Tensor> of(Map<String, Tensor> arrays) {
        Map<String, Tensor> remaining = new LinkedHashMap<>();
        arrays.forEach(
                (name, array) -> {
                    Cut cut = cuts.get(name);
                    remaining.put(name, cut == null ? array : without(array, cut));
                });
        return remaining;
    }

    /** Blocks of values that lie together are kept or left out as a whole. */
    private static Tensor without(Tensor array, Cut cut) {
        int[] dimensions = array.shape().dimensions();
        int slices = dimensions[cut.axis()];
        int block = 1;
        for (int axis = cut.axis() + 1; axis < dimensions.length; axis++) {
            block *= dimensions[axis];
        }
        int[] kept =
                IntStream.range(0, array.values().length / block)
                        .filter(index -> !cut.slices().contains(index % slices))
                        .toArray();
        float[] values = new float[kept.length * block];
        for (int at = 0; at < kept.length; at++) {
            System.arraycopy(array.values(), kept[at] * block, values, at * block, block);
        }
        dimensions[cut.axis()] = slices - cut.slices().size();
        return new Tensor(TensorShape.of(dimensions), values);
    }
}
