package org.kernelglass.inspection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;

@DisplayName("How far a kernel has come")
class KernelChangeTest {

    private static Tensor kernels(float... values) {
        return new Tensor(TensorShape.of(values.length / 4, 1, 2, 2), values);
    }

    @Test
    @DisplayName("is the length of its change in lengths of its beginning, filter by filter")
    void change() {
        Tensor first = kernels(3, 0, 0, 4, 1, 1, 1, 1, 0, 0, 0, 0);
        Tensor now = kernels(3, 0, 0, 9, -1, 1, 1, 1, 0, 2, 0, 0);
        assertArrayEquals(new double[] {1, 1, Double.NaN}, KernelChange.of(first, now), 1e-12);
        assertArrayEquals(new double[] {0, 0, Double.NaN}, KernelChange.of(first, first), 0);
    }

    @Test
    @DisplayName("is not told of kernels of other shapes")
    void shapes() {
        Tensor four = kernels(1, 2, 3, 4);
        Tensor eight = kernels(1, 2, 3, 4, 5, 6, 7, 8);
        assertThrows(IllegalArgumentException.class, () -> KernelChange.of(four, eight));
    }
}
