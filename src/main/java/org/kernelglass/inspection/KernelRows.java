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

    /** Positions of every row that are at hand at once: few enough for the processor's cache. */
    private static final int BLOCK = 32;

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

    /**
     * Of each row with each row up to itself: as {@link #product} gives them, bit for bit, but with
     * many pairs going on at once, which the processor adds side by side.
     */
    double[][] products() {
        double[][] products = new double[count][];
        for (int row = 0; row < count; row++) {
            products[row] = new double[row + 1];
        }
        double[][] columns = new double[BLOCK][count];
        for (int from = 0; from < width; from += BLOCK) {
            int positions = Math.min(BLOCK, width - from);
            columns(from, positions, columns);
            for (int row = 0; row < count; row++) {
                for (int at = 0; at < positions; at++) {
                    add(values[row * width + from + at], columns[at], products[row]);
                }
            }
        }
        return products;
    }

    private void columns(int from, int positions, double[][] columns) {
        for (int at = 0; at < positions; at++) {
            for (int row = 0; row < count; row++) {
                columns[at][row] = values[row * width + from + at];
            }
        }
    }

    private static void add(double factor, double[] column, double[] sums) {
        for (int at = 0; at < sums.length; at++) {
            sums[at] += factor * column[at];
        }
    }
}
