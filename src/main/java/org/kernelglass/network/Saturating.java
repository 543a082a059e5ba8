package org.kernelglass.network;

import org.kernelglass.tensor.TensorShape;

/**
 * Arithmetic on counts that stays at the largest number instead of overflowing: a network far too
 * large is described, not failed on. For counts of at least 0.
 */
final class Saturating {

    private Saturating() {}

    static long add(long a, long b) {
        long sum = a + b;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }

    static long multiply(long a, long b) {
        boolean fits = Math.multiplyHigh(a, b) == 0 && a * b >= 0;
        return fits ? a * b : Long.MAX_VALUE;
    }

    static long size(TensorShape shape) {
        long size = 1;
        for (int dimension : shape.dimensions()) {
            size = multiply(size, dimension);
        }
        return size;
    }
}
