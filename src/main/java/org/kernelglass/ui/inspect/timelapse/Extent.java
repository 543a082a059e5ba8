package org.kernelglass.ui.inspect.timelapse;

import org.kernelglass.tensor.Tensor;

/** From the smallest to the largest of some values, 0 among them; what is no number is left out. */
record Extent(double low, double high) {

    static final Extent NONE = new Extent(0, 0);

    Extent with(Tensor values) {
        double least = low;
        double most = high;
        for (float value : values.values()) {
            if (Float.isFinite(value)) {
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }
        return new Extent(least, most);
    }

    /** The largest magnitude. */
    double largest() {
        return Math.max(-low, high);
    }
}
