package org.kernelglass.inspection;

import org.kernelglass.tensor.Tensor;

/**
 * Each filter's kernel as one row of numbers.
 *
 * @param values row after row
 * @param count rows
 * @param width numbers in a row
 */
record KernelRows(float[] values, int count, int width) {

    static KernelRows of(Tensor kernels) {
        int count = kernels.shape().dimension(0);
        return new KernelRows(kernels.values(), count, kernels.values().length / count);
    }

    double product(int first, int second) {
        double sum = 0;
        for (int at = 0; at < width; at++) {
            sum += (double) values[first * width + at] * values[second * width + at];
        }
        return sum;
    }

    double norm(int row) {
        return Math.sqrt(product(row, row));
    }

    double[] norms() {
        double[] norms = new double[count];
        for (int row = 0; row < count; row++) {
            norms[row] = norm(row);
        }
        return norms;
    }

    /** ‖w − w₀‖ of one row. */
    double distance(KernelRows other, int row) {
        double sum = 0;
        for (int at = row * width; at < (row + 1) * width; at++) {
            double difference = (double) values[at] - other.values[at];
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }
}
