package org.kernelglass.ui.chart;

/**
 * Points of one series in the order of x, which never decreases. More may be appended; what is
 * there does not change. One thread.
 */
public interface Samples {

    int count();

    double x(int index);

    /** The value; what is no number is a gap. */
    double y(int index);

    /** The points that are there now, for another thread. */
    Samples frozen();

    /** No points. */
    Samples NONE =
            new Samples() {
                @Override
                public int count() {
                    return 0;
                }

                @Override
                public double x(int index) {
                    throw new IndexOutOfBoundsException(index);
                }

                @Override
                public double y(int index) {
                    throw new IndexOutOfBoundsException(index);
                }

                @Override
                public Samples frozen() {
                    return this;
                }
            };

    /** The first index whose x is not below the given one; the count where there is none. */
    default int firstAtLeast(double x) {
        int low = 0;
        int high = count();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (x(middle) < x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The index whose x is nearest; −1 where there are no points. */
    default int nearest(double x) {
        int after = firstAtLeast(x);
        if (after == 0 || after < count() && x(after) - x < x - x(after - 1)) {
            return count() == 0 ? -1 : after;
        }
        return after - 1;
    }
}
