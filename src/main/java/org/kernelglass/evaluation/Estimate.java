package org.kernelglass.evaluation;

/**
 * A figure and how far it can be trusted.
 *
 * @param value what was measured; NaN where nothing could be
 * @param low lower end of the 95% interval, never above the value; NaN without an interval
 * @param high upper end
 * @param method how the interval was found
 */
public record Estimate(double value, double low, double high, IntervalMethod method) {

    /** The part of intervals, over many samples, that hold the true value. */
    public static final double LEVEL = 0.95;

    /** A figure whose interval cannot be told. */
    public static Estimate bare(double value) {
        return new Estimate(value, Double.NaN, Double.NaN, IntervalMethod.NONE);
    }

    public boolean hasInterval() {
        return method != IntervalMethod.NONE;
    }

    /** Whether the value lies in the interval, its ends included. */
    public boolean holds(double other) {
        return low <= other && other <= high;
    }
}
