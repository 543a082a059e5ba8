package org.kernelglass.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.kernelglass.layer.op.ParameterArray;
import org.kernelglass.layer.op.ParameterArray.Role;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.tensor.Tensor;

/**
 * Where each learned array lies in one long row of numbers: kernels first, then biases, scales and
 * shifts. An optimizer's step is then a handful of operations on one array, whatever the number of
 * layers; regularization is the same on the front part.
 *
 * <p>Every array begins at a multiple of 64 bytes, where the engine's kernels are fastest and
 * always take the same path. The gaps hold zeros and take no gradient.
 *
 * @param slots the arrays' places, ascending
 * @param kernels numbers in the front part, which holds the kernels and nothing else
 * @param size numbers in the whole row, never 0
 */
record FlatLayout(List<Slot> slots, int kernels, int size) {

    /** Numbers in 64 bytes. */
    private static final int ALIGNMENT = 16;

    /** One array's place. */
    record Slot(String name, ParameterArray array, int offset) {

        int length() {
            return Math.toIntExact(array.shape().size());
        }

        int end() {
            return offset + length();
        }
    }

    FlatLayout {
        slots = List.copyOf(slots);
    }

    /** The layout of all arrays that learn. */
    static FlatLayout of(NetworkProgram program, Predicate<String> frozenLayer) {
        List<Slot> slots = new ArrayList<>();
        int kernels = append(slots, 0, program, frozenLayer, true);
        int size = append(slots, kernels, program, frozenLayer, false);
        return new FlatLayout(slots, kernels, Math.max(size, ALIGNMENT));
    }

    private static int append(
            List<Slot> slots,
            int start,
            NetworkProgram program,
            Predicate<String> frozenLayer,
            boolean kernels) {
        int[] next = {start};
        program.forEachParameter(
                (name, array) -> {
                    boolean wanted = (array.role() == Role.KERNEL) == kernels;
                    if (wanted
                            && array.role().trainable()
                            && !frozenLayer.test(ParameterNames.layer(name))) {
                        Slot slot = new Slot(name, array, next[0]);
                        slots.add(slot);
                        next[0] = aligned(slot.end());
                    }
                });
        return next[0];
    }

    private static int aligned(int position) {
        return Math.addExact(position, ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }

    /** The places, ascending, at which the row is cut so that every array is a piece of its own. */
    long[] cuts() {
        return slots.stream()
                .flatMapToLong(slot -> LongStream.of(slot.offset(), slot.end()))
                .filter(cut -> cut > 0 && cut < size)
                .sorted()
                .distinct()
                .toArray();
    }

    /**
     * Puts the arrays in their places.
     *
     * @param suffix behind each name in the map, such as {@code #m}; empty for weights
     * @throws Refusal if one is missing or has another shape
     */
    float[] gather(Map<String, Tensor> arrays, String suffix) {
        float[] row = new float[size];
        for (Slot slot : slots) {
            Tensor tensor = present(arrays, slot.name() + suffix, slot.array());
            System.arraycopy(tensor.values(), 0, row, slot.offset(), slot.length());
        }
        return row;
    }

    /** The named array out of the map, of the right shape. */
    static Tensor present(Map<String, Tensor> arrays, String name, ParameterArray array) {
        return Optional.ofNullable(arrays.get(name))
                .filter(tensor -> tensor.shape().equals(array.shape()))
                .orElseThrow(
                        () ->
                                new Refusal(
                                        Message.of("engine.problem.weights", name),
                                        Message.of("engine.hint.weights")));
    }

    /** Takes the arrays out of their places and puts them into the map. */
    void scatter(float[] row, String suffix, Map<String, Tensor> arrays) {
        for (Slot slot : slots) {
            float[] values = java.util.Arrays.copyOfRange(row, slot.offset(), slot.end());
            arrays.put(slot.name() + suffix, new Tensor(slot.array().shape(), values));
        }
    }
}
