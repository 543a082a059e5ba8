package org.kernelglass.dataset.decode;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import org.kernelglass.dataset.Picture;

/** Pictures whose pixels are numbers of colours in a table; grey where the whole table is grey. */
final class PalettePixels {

    private static final int BITS = 8;

    private PalettePixels() {}

    static Picture of(BufferedImage image, IndexColorModel palette) {
        short[][] colors = colors(palette);
        int channels = colors.length;
        Raster raster = image.getRaster();
        int width = image.getWidth();
        int height = image.getHeight();
        short[] samples = new short[Math.multiplyExact(height * width, channels)];
        int[] row = new int[width];
        int at = 0;
        for (int y = 0; y < height; y++) {
            raster.getSamples(0, y, width, 1, 0, row);
            for (int index : row) {
                for (int c = 0; c < channels; c++) {
                    samples[at++] = index < colors[c].length ? colors[c][index] : 0;
                }
            }
        }
        return new Picture(height, width, channels, BITS, samples);
    }

    /** {@code [channels][palette size]}, transparency laid over black. */
    private static short[][] colors(IndexColorModel palette) {
        int size = palette.getMapSize();
        short[][] colors = new short[3][size];
        boolean grey = true;
        for (int i = 0; i < size; i++) {
            int alpha = palette.getAlpha(i);
            colors[0][i] = overBlack(palette.getRed(i), alpha);
            colors[1][i] = overBlack(palette.getGreen(i), alpha);
            colors[2][i] = overBlack(palette.getBlue(i), alpha);
            grey &= colors[0][i] == colors[1][i] && colors[1][i] == colors[2][i];
        }
        return grey ? new short[][] {colors[0]} : colors;
    }

    private static short overBlack(int value, int alpha) {
        return (short) ((value * alpha + 127) / 255);
    }
}
