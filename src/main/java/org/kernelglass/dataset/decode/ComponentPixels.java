package org.kernelglass.dataset.decode;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.Raster;
import java.util.Optional;
import org.kernelglass.dataset.Picture;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

/**
 * Pictures whose pixels are one number per channel. Samples of 8 to 16 bits are kept as they are,
 * smaller ones spread over 8 bits; transparency is laid over black.
 */
final class ComponentPixels {

    private final int height;
    private final int width;
    private final int channels;
    private final int bits;
    private final int bands;
    private final int alphaBand;
    private final int[] bandMaximum;
    private final Raster raster;

    private ComponentPixels(BufferedImage image) {
        ColorModel model = image.getColorModel();
        raster = image.getRaster();
        height = image.getHeight();
        width = image.getWidth();
        channels = model.getNumColorComponents();
        bands = raster.getNumBands();
        boolean over = model.hasAlpha() && !model.isAlphaPremultiplied() && bands > channels;
        alphaBand = over ? channels : -1;
        bandMaximum = new int[bands];
        int deepest = 0;
        for (int band = 0; band < bands; band++) {
            int size = band < model.getNumComponents() ? model.getComponentSize(band) : 0;
            if (size > 16) {
                throw new Refusal(Message.of("dataset.decode.deep", size));
            }
            bandMaximum[band] = (1 << size) - 1;
            deepest = band < channels ? Math.max(deepest, size) : deepest;
        }
        bits = Math.max(8, deepest);
    }

    static Picture of(BufferedImage image) {
        return new ComponentPixels(image).picture();
    }

    private Picture picture() {
        short[] samples = new short[Math.multiplyExact(height * width, channels)];
        Optional<StoredBytes> stored =
                alphaBand < 0 && bits == 8 && sameDepth()
                        ? StoredBytes.of(raster)
                        : Optional.empty();
        if (stored.isPresent()) {
            for (int y = 0; y < height; y++) {
                stored.get().copyRow(y, width, channels, samples, y * width * channels);
            }
            return new Picture(height, width, channels, bits, samples);
        }
        int[] row = new int[width * bands];
        for (int y = 0; y < height; y++) {
            raster.getPixels(0, y, width, 1, row);
            if (alphaBand < 0 && sameDepth()) {
                copy(row, samples, y * width * channels);
            } else {
                scale(row, samples, y * width * channels);
            }
        }
        return new Picture(height, width, channels, bits, samples);
    }

    private boolean sameDepth() {
        for (int channel = 0; channel < channels; channel++) {
            if (bandMaximum[channel] != (1 << bits) - 1) {
                return false;
            }
        }
        return true;
    }

    private void copy(int[] row, short[] samples, int start) {
        int at = start;
        for (int from = 0; from < row.length; from += bands) {
            for (int channel = 0; channel < channels; channel++) {
                samples[at++] = (short) row[from + channel];
            }
        }
    }

    private void scale(int[] row, short[] samples, int start) {
        long maximum = (1 << bits) - 1;
        int at = start;
        for (int from = 0; from < row.length; from += bands) {
            long alpha = alphaBand < 0 ? 1 : row[from + alphaBand];
            long whole = alphaBand < 0 ? 1 : bandMaximum[alphaBand];
            for (int channel = 0; channel < channels; channel++) {
                long parts = bandMaximum[channel] * whole;
                long value = row[from + channel] * alpha * maximum;
                samples[at++] = (short) ((value + parts / 2) / parts);
            }
        }
    }
}
