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
import org.kernelglass.tensor.TensorShape;
import org.kernelglass.training.Compute.Layout;

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

    /** One array's place, and how its numbers lie there. */
    record Slot(String name, ParameterArray array, int offset, KernelOrder order) {

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

    /**
     * The layout of all arrays that learn.
     *
     * @param images how the network's images lie in memory
     */
    static FlatLayout of(NetworkProgram program, Predicate<String> frozenLayer, Layout images) {
        List<Slot> slots = new ArrayList<>();
        Predicate<String> learning = name -> !frozenLayer.test(ParameterNames.layer(name));
        append(slots, program, learning, images, true);
        int kernels = end(slots);
        append(slots, program, learning, images, false);
        return new FlatLayout(slots, kernels, Math.max(end(slots), ALIGNMENT));
    }

    private static int end(List<Slot> slots) {
        return slots.isEmpty() ? 0 : aligned(slots.get(slots.size() - 1).end());
    }

    private static void append(
            List<Slot> slots,
            NetworkProgram program,
            Predicate<String> learning,
            Layout images,
            boolean kernels) {
        program.forEachParameter(
                (name, array) -> {
                    boolean wanted = (array.role() == Role.KERNEL) == kernels;
                    if (wanted && array.role().trainable() && learning.test(name)) {
                        KernelOrder order = KernelOrder.of(array, images);
                        slots.add(new Slot(name, array, end(slots), order));
                    }
                });
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
            slot.order().put(tensor.values(), tensor.shape().dimensions(), row, slot.offset());
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
            TensorShape shape = slot.array().shape();
            float[] values = new float[slot.length()];
            slot.order().take(row, slot.offset(), shape.dimensions(), values);
            arrays.put(slot.name() + suffix, new Tensor(shape, values));
        }
    }
}
