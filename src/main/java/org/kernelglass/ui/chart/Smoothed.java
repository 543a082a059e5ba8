package org.kernelglass.ui.chart;

import java.util.Arrays;

/**
 * A series smoothed exponentially: {@code s = w·s + (1 − w)·v}, divided by {@code 1 − wⁿ} so that
 * the first values are not drawn towards 0 (Kingma and Ba 2015, section 3). A gap stays a gap and
 * changes nothing. Values are taken in as they come, each once. One thread.
 */
public final class Smoothed implements Samples {

    private final Samples samples;
    private final double weight;
    private double[] values = new double[64];
    private int count;
    private double state;
    private double share = 1;

    /**
     * @param weight of what was before: 0 for no smoothing, below 1
     */
    public Smoothed(Samples samples, double weight) {
        this.samples = samples;
        this.weight = weight;
    }

    public double weight() {
        return weight;
    }

    /** Takes in values up to the index, which is left out. */
    public void follow(int upTo) {
        int end = Math.min(upTo, samples.count());
        if (end > values.length) {
            values = Arrays.copyOf(values, Math.max(end, values.length * 2));
        }
        for (; count < end; count++) {
            values[count] = next(samples.y(count));
        }
    }

    private double next(double value) {
        if (!Double.isFinite(value)) {
            return Double.NaN;
        }
        state = weight * state + (1 - weight) * value;
        share *= weight;
        return state / (1 - share);
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public double x(int index) {
        return samples.x(index);
    }

    @Override
    public double y(int index) {
        return values[index];
    }

    @Override
    public Samples frozen() {
        Smoothed copy = new Smoothed(samples.frozen(), weight);
        copy.follow(count);
        return copy;
    }
}
