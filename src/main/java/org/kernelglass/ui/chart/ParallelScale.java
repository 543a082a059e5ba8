package org.kernelglass.ui.chart;

/**
 * What the places of an axis stand for where its values are numbers.
 *
 * @param low value at the foot
 * @param high value at the head
 * @param log whether places go by the logarithm
 */
record ParallelScale(double low, double high, boolean log) {

    private static final double MIDDLE = 0.5;

    /** 0 at the foot to 1 at the head; the middle where there is one value alone. */
    double place(double value) {
        if (high <= low) {
            return MIDDLE;
        }
        return log ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
    }

    double value(double place) {
        return log ? low * Math.pow(high / low, place) : low + (high - low) * place;
    }
}
