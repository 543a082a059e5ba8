package org.kernelglass.dataset.decode;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
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
    private static final int MAXIMUM = (1 << BITS) - 1;

    private RealPixels() {}

    static Picture of(BufferedImage image) {
        ColorModel model = image.getColorModel();
        Raster raster = image.getRaster();
        int channels = model.getNumColorComponents();
        int bands = raster.getNumBands();
        boolean over = model.hasAlpha() && !model.isAlphaPremultiplied() && bands > channels;
        int width = image.getWidth();
        short[] samples = new short[Math.multiplyExact(image.getHeight() * width, channels)];
        double[] row = new double[width * bands];
        int at = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            raster.getPixels(0, y, width, 1, row);
            for (int from = 0; from < row.length; from += bands) {
                double alpha = over ? row[from + channels] : 1;
                for (int channel = 0; channel < channels; channel++) {
                    samples[at++] = sample(row[from + channel] * alpha);
                }
            }
        }
        return new Picture(image.getHeight(), width, channels, BITS, samples);
    }

    private static short sample(double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new Refusal(Message.of("dataset.decode.real-range", value));
        }
        return (short) Math.round(value * MAXIMUM);
    }
}
