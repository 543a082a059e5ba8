package org.kernelglass.dataset.decode;

import java.awt.image.Raster;
import org.kernelglass.dataset.Picture;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

/**
 * Pictures of floating-point samples. Values from 0 (black) to 1 (white) become 16-bit samples;
 * what lies outside has no agreed meaning, so such a picture is refused rather than guessed at.
 */
final class RealPixels {

    private static final int BITS = 16;

    /** What a filter may overshoot by: one step of eight bits. */
    private static final double ROUNDING = 1.0 / 255;

    private static final int MAXIMUM = (1 << BITS) - 1;

    private RealPixels() {}

    /**
     * @param raster with the alpha band, if any, behind the channels
     */
    static Picture of(Raster raster, TiffSamples meaning) {
        int channels = meaning.channels();
        int bands = raster.getNumBands();
        int width = raster.getWidth();
        int height = raster.getHeight();
        short[] samples = new short[Math.multiplyExact(height * width, channels)];
        double[] row = new double[width * bands];
        int at = 0;
        for (int y = 0; y < height; y++) {
            raster.getPixels(0, y, width, 1, row);
            for (int from = 0; from < row.length; from += bands) {
                double alpha = meaning.plainAlpha() ? row[from + channels] : 1;
                for (int channel = 0; channel < channels; channel++) {
                    double value = row[from + channel];
                    samples[at++] = sample((meaning.whiteIsZero() ? 1 - value : value) * alpha);
                }
            }
        }
        return new Picture(height, width, channels, BITS, samples);
    }

    private static short sample(double value) {
        if (!(value >= -ROUNDING && value <= 1 + ROUNDING)) {
            throw new Refusal(Message.of("dataset.decode.real-range", value));
        }
        return (short) Math.round(Math.min(Math.max(value, 0), 1) * MAXIMUM);
    }
}
