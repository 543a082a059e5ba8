package org.kernelglass.ui.picture;

import java.util.Arrays;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.kernelglass.tensor.Tensor;

/**
 * Small pictures side by side, one for each plane of a tensor, on one colour scale.
 *
 * @param columns planes in a row
 * @param cell side of one value in pixels
 */
public record TileSheet(ColorMap map, double low, double high, int columns, int cell) {

    private static final int GAP = 4;

    /** Planes shown at most: more are no longer told apart. */
    public static final int MOST = 64;

    /** Fewer, where they are large: a sheet of this many values fills a window. */
    private static final int VALUES = 64 * 56 * 56;

    private static final int LEAST = 4;

    /** How many planes of that size are shown at most. */
    public static int shown(int height, int width) {
        return Math.max(LEAST, Math.min(MOST, VALUES / (height * width)));
    }

    /** Kernels of a convolution: symmetric around zero, so that white is none. */
    public static TileSheet ofKernels(Tensor kernels, int columns, int cell) {
        double largest = largest(kernels);
        return new TileSheet(ColorMap.DIVERGING, -largest, largest, columns, cell);
    }

    /** Feature maps: from their smallest to their largest value, 0 among them. */
    public static TileSheet ofMaps(Tensor maps, int columns, int cell) {
        double low = 0;
        double high = 0;
        for (float value : maps.values()) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        return new TileSheet(ColorMap.VIRIDIS, low, high, columns, cell);
    }

    private static double largest(Tensor tensor) {
        double largest = 0;
        for (float value : tensor.values()) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    /** Draws the planes {@code [planes, height, width]}; the gaps are transparent. */
    public Image draw(float[] values, int planes, int height, int width) {
        int shown = Math.min(shown(height, width), planes);
        int across = Math.min(columns, shown);
        int rows = (shown + across - 1) / across;
        int sheetWidth = across * (width * cell + GAP) - GAP;
        int sheetHeight = rows * (height * cell + GAP) - GAP;
        int[] pixels = new int[sheetWidth * sheetHeight];
        for (int plane = 0; plane < shown; plane++) {
            int left = plane % across * (width * cell + GAP);
            int top = plane / across * (height * cell + GAP);
            for (int at = 0; at < height * width; at++) {
                int color = color(values[plane * height * width + at]);
                int x = left + at % width * cell;
                int y = top + at / width * cell;
                for (int line = y; line < y + cell; line++) {
                    int from = line * sheetWidth + x;
                    Arrays.fill(pixels, from, from + cell, color);
                }
            }
        }
        WritableImage image = new WritableImage(sheetWidth, sheetHeight);
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        sheetWidth,
                        sheetHeight,
                        PixelFormat.getIntArgbInstance(),
                        pixels,
                        0,
                        sheetWidth);
        return image;
    }

    private int color(double value) {
        double span = high - low;
        return map.argb(span == 0 ? 0.5 : (value - low) / span);
    }
}
