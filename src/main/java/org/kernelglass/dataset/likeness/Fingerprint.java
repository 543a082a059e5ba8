package org.kernelglass.dataset.likeness;

import java.util.Optional;
import org.kernelglass.dataset.DepthRangeFit;
import org.kernelglass.dataset.Picture;
import org.kernelglass.dataset.PixelPreparer;
import org.kernelglass.dataset.Preprocessing;
import org.kernelglass.parameter.Size;

/**
 * What is kept of a picture to find others that look like it: a small grey picture. It changes
 * little when the picture is scaled, compressed again, or made brighter or paler. Immutable, any
 * thread.
 *
 * @param small the picture brought to {@link #SIDE} × {@link #SIDE} grey values of 0–255
 * @param sum of the grey values
 * @param squares sum of their squares
 */
record Fingerprint(byte[] small, long sum, long squares) {

    static final int SIDE = 16;

    /** Grey levels of 256 between darkest and brightest: less is compression or noise. */
    private static final int FLAT = 8;

    private static final PixelPreparer PREPARER =
            new PixelPreparer(
                    new Preprocessing(
                            SIDE,
                            SIDE,
                            Preprocessing.Color.GREY,
                            Preprocessing.Fit.STRETCH,
                            Preprocessing.DepthRange.IMAGE_PERCENTILES),
                    DepthRangeFit.NONE);

    /** The size to ask a decoder for. */
    static Size size() {
        return Size.square(2 * SIDE);
    }

    /** Empty for a picture that is of one colour all over: it looks like every other such. */
    static Optional<Fingerprint> of(Picture picture) {
        byte[] grey = PREPARER.prepare(picture);
        long sum = 0;
        long squares = 0;
        int low = 255;
        int high = 0;
        for (byte value : grey) {
            int level = value & 0xFF;
            sum += level;
            squares += (long) level * level;
            low = Math.min(low, level);
            high = Math.max(high, level);
        }
        return high - low < FLAT
                ? Optional.empty()
                : Optional.of(new Fingerprint(grey, sum, squares));
    }

    /** Pearson's correlation of the small grey pictures, −1 to 1. */
    double likeness(Fingerprint other) {
        int products = 0;
        for (int at = 0; at < small.length; at++) {
            products += (small[at] & 0xFF) * (other.small[at] & 0xFF);
        }
        double together = (double) small.length * products - (double) sum * other.sum;
        return together / Math.sqrt((double) variation() * other.variation());
    }

    private long variation() {
        return small.length * squares - sum * sum;
    }

    /** The small grey picture brought to mean 0 and length 1. */
    float[] normalized() {
        double mean = (double) sum / small.length;
        double length = Math.sqrt((double) variation() / small.length);
        float[] values = new float[small.length];
        for (int at = 0; at < values.length; at++) {
            values[at] = (float) (((small[at] & 0xFF) - mean) / length);
        }
        return values;
    }
}
