package org.kernelglass.export;

import java.awt.Color;
import org.kernelglass.tensor.Tensor;

/**
 * Kernels laid out as tiles in rows and columns. Three input channels make one tile in colour for
 * each filter; one channel makes one tile for each filter; any other number makes a row for each
 * filter and a column for each channel.
 *
 * @param rows tiles from top to bottom, those that are shown
 * @param columns tiles from left to right, those that are shown
 * @param largest the largest absolute weight, of which the scale is made; 0 if all are 0
 */
record KernelTiles(Tensor kernels, int rows, int columns, double largest) {

    /** More rows or columns than this are not shown: nobody could tell them apart. */
    private static final int MOST = 32;

    static KernelTiles of(Tensor kernels) {
        int filters = kernels.shape().dimension(0);
        int channels = kernels.shape().dimension(1);
        double largest = 0;
        for (float value : kernels.values()) {
            largest = Float.isFinite(value) ? Math.max(largest, Math.abs(value)) : largest;
        }
        if (channels == 1 || channels == 3) {
            int columns = Math.min(MOST, Math.max(1, (int) Math.ceil(Math.sqrt(filters * 2.0))));
            int rows = Math.min(MOST, (filters + columns - 1) / columns);
            return new KernelTiles(kernels, rows, columns, largest);
        }
        return new KernelTiles(kernels, Math.min(MOST, filters), Math.min(MOST, channels), largest);
    }

    /** The same tiles on a scale that others share. */
    KernelTiles withLargest(double shared) {
        return new KernelTiles(kernels, rows, columns, shared);
    }

    boolean inColor() {
        return channels() == 3;
    }

    /** Whether each row is one filter and each column one channel. */
    boolean byChannel() {
        return channels() != 1 && channels() != 3;
    }

    int filters() {
        return kernels.shape().dimension(0);
    }

    int channels() {
        return kernels.shape().dimension(1);
    }

    int height() {
        return kernels.shape().dimension(2);
    }

    int width() {
        return kernels.shape().dimension(3);
    }

    /** Kernels for which there is room, as filters (or filters × channels). */
    long shown() {
        long room = (long) rows * columns;
        return byChannel() ? room : Math.min(room, filters());
    }

    long all() {
        return byChannel() ? (long) filters() * channels() : filters();
    }

    /** Whether there is a kernel for that tile: the last row may be short. */
    boolean has(int row, int column) {
        return byChannel() || row * columns + column < filters();
    }

    int filter(int row, int column) {
        return byChannel() ? row : row * columns + column;
    }

    /** The colour of one weight of a tile, or of three where they make a colour. */
    Color color(int row, int column, int y, int x) {
        int filter = filter(row, column);
        if (!inColor()) {
            return ColorScale.diverging(scaled(filter, byChannel() ? column : 0, y, x));
        }
        double red = scaled(filter, 0, y, x);
        double green = scaled(filter, 1, y, x);
        double blue = scaled(filter, 2, y, x);
        return Double.isNaN(red + green + blue)
                ? ColorScale.NO_NUMBER
                : new Color(level(red), level(green), level(blue));
    }

    private double scaled(int filter, int channel, int y, int x) {
        int index = ((filter * channels() + channel) * height() + y) * width() + x;
        double value = kernels.values()[index];
        return largest == 0 ? value : value / largest;
    }

    private static int level(double scaled) {
        return (int) Math.round(127.5 + 127.5 * Math.max(-1, Math.min(1, scaled)));
    }
}
