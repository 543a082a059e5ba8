package org.kernelglass.ui.chart;

import java.util.Arrays;

/** Points kept in memory, appended one by one. One thread. */
public final class Points implements Samples {

    private double[] xs = new double[16];
    private double[] ys = new double[16];
    private int count;

    /** Appends a point; its x must not lie before the last one. */
    public void add(double x, double y) {
        if (count > 0 && x < xs[count - 1]) {
            throw new IllegalArgumentException(x + " lies before " + xs[count - 1]);
        }
        if (count == xs.length) {
            xs = Arrays.copyOf(xs, count * 2);
            ys = Arrays.copyOf(ys, count * 2);
        }
        xs[count] = x;
        ys[count++] = y;
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public double x(int index) {
        return xs[index];
    }

    @Override
    public double y(int index) {
        return ys[index];
    }

    @Override
    public Samples frozen() {
        Points copy = new Points();
        copy.xs = Arrays.copyOf(xs, Math.max(1, count));
        copy.ys = Arrays.copyOf(ys, Math.max(1, count));
        copy.count = count;
        return copy;
    }
}
