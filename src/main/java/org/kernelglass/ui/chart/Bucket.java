package org.kernelglass.ui.chart;

/** The least, the greatest and the mean of some values; what is no finite number is left out. */
public final class Bucket {

    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;
    private double sum;
    private int count;

    void add(double value) {
        if (Double.isFinite(value)) {
            merge(value, value, value, 1);
        }
    }

    void merge(double otherMin, double otherMax, double otherSum, int otherCount) {
        min = Math.min(min, otherMin);
        max = Math.max(max, otherMax);
        sum += otherSum;
        count += otherCount;
    }

    public boolean isEmpty() {
        return count == 0;
    }

    public double min() {
        return min;
    }

    public double max() {
        return max;
    }

    public double mean() {
        return sum / count;
    }

    double sum() {
        return sum;
    }

    int count() {
        return count;
    }
}
