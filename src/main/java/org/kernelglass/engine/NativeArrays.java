package org.kernelglass.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;

/** From Java arrays to native ones. */
final class NativeArrays {

    private NativeArrays() {}

    static Shape shape(TensorShape shape) {
        return new Shape(Arrays.stream(shape.dimensions()).asLongStream().toArray());
    }

    static NDArray copy(NDManager manager, Tensor tensor) {
        return copy(manager, tensor.values(), shape(tensor.shape()));
    }

    /**
     * A copy in memory of the engine's own. An array straight from Java lies in a Java buffer, at
     * any address: matrix products then take one path or another by its alignment, and two runs
     * differ in their last bits.
     */
    static NDArray copy(NDManager manager, float[] values, Shape shape) {
        try (NDArray inJavaMemory = manager.create(values, shape)) {
            return inJavaMemory.duplicate();
        }
    }

    /** What came out for the one image of a batch, in Java memory. */
    static Tensor single(NDArray batch) {
        long[] whole = batch.getShape().getShape();
        int[] shape = Arrays.stream(whole).skip(1).mapToInt(Math::toIntExact).toArray();
        return new Tensor(TensorShape.of(shape), batch.toFloatArray());
    }

    /** Gives a row new numbers, in its own memory. */
    static void replace(NDArray row, float[] values) {
        try (NDArray news = row.getManager().create(values)) {
            row.muli(0f).addi(news);
        }
    }
}
