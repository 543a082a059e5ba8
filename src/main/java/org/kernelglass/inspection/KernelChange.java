package org.kernelglass.inspection;

import org.kernelglass.tensor.Tensor;

/** How far kernels have come from where they began. Pure arithmetic, any thread. */
public final class KernelChange {

    private KernelChange() {}

    /**
     * Of each filter ‖w − w₀‖ / ‖w₀‖, the Euclidean norm of its change relative to that of its
     * beginning; NaN where it began as zeros.
     *
     * @param first {@code [filters, channels, height, width]}
     * @param now of the same shape
     */
    public static double[] of(Tensor first, Tensor now) {
        if (!first.shape().equals(now.shape())) {
            throw new IllegalArgumentException(now.shape() + " instead of " + first.shape());
        }
        int filters = first.shape().dimension(0);
        int size = first.values().length / filters;
        double[] changes = new double[filters];
        for (int filter = 0; filter < filters; filter++) {
            changes[filter] = of(first.values(), now.values(), filter * size, size);
        }
        return changes;
    }

    private static double of(float[] first, float[] now, int from, int size) {
        double moved = 0;
        double began = 0;
        for (int at = from; at < from + size; at++) {
            double change = (double) now[at] - first[at];
            moved += change * change;
            began += (double) first[at] * first[at];
        }
        return began == 0 ? Double.NaN : Math.sqrt(moved / began);
    }
}
