package org.kernelglass.tensor;

import java.util.Arrays;
import java.util.Objects;

/**
 * Numbers that have left the engine: a shape and its values in row-major order. The array is not
 * copied; whoever makes a tensor gives the array away.
 */
public record Tensor(TensorShape shape, float[] values) {

    public Tensor {
        Objects.requireNonNull(shape, "shape");
        if (shape.size() != values.length) {
            throw new IllegalArgumentException(values.length + " values do not fill " + shape);
        }
    }

    /** Value by value, bit by bit: two tensors that differ in the last bit are different. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Tensor tensor
                && shape.equals(tensor.shape)
                && Arrays.equals(values, tensor.values);
    }

    @Override
    public int hashCode() {
        return 31 * shape.hashCode() + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Tensor" + shape;
    }
}
