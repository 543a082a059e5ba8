package org.kernelglass.ui.picture;

import java.util.Arrays;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;

/**
 * One plane of a tensor as a picture, each value a square of equal size. Any thread.
 *
 * @param low the number at the map's beginning
 * @param high the number at its end
 */
public record PlanePicture(ColorMap map, double low, double high) {

    /** Activations: from the smallest to the largest of these values, 0 among them. */
    public static PlanePicture ofMaps(float[] values, int from, int count) {
        double low = 0;
        double high = 0;
        for (int at = from; at < from + count; at++) {
            low = Math.min(low, values[at]);
            high = Math.max(high, values[at]);
        }
        return new PlanePicture(ColorMap.VIRIDIS, low, high);
    }

    /** Signed values: symmetric around zero, so that white is none. */
    public static PlanePicture ofSigned(float[] values, int from, int count) {
        double largest = 0;
        for (int at = from; at < from + count; at++) {
            largest = Math.max(largest, Math.abs(values[at]));
        }
        return new PlanePicture(ColorMap.DIVERGING, -largest, largest);
    }

    /**
     * Draws values {@code [height, width]} that begin at a place of the array.
     *
     * @param cell side of one value in pixels, at least 1
     */
    public Image draw(float[] values, int from, int height, int width, int cell) {
        double span = high - low;
        int[] colors = new int[height * width];
        for (int at = 0; at < colors.length; at++) {
            colors[at] = map.argb(span == 0 ? 0.5 : (values[from + at] - low) / span);
        }
        return cells(colors, height, width, cell);
    }

    /**
     * A picture as the network gets it, enlarged without smoothing.
     *
     * @param picture {@code [channels, height, width]}, 0–1; grey or colour
     */
    public static Image ofPixels(Tensor picture, int cell) {
        TensorShape shape = picture.shape();
        int places = shape.height() * shape.width();
        int[] colors = new int[places];
        for (int at = 0; at < places; at++) {
            int color = 0xFF;
            for (int channel = 0; channel < 3; channel++) {
                int from = Math.min(channel, shape.channels() - 1) * places;
                double value = Math.max(0, Math.min(1, picture.values()[from + at]));
                color = color << 8 | (int) Math.round(value * 255);
            }
            colors[at] = color;
        }
        return cells(colors, shape.height(), shape.width(), cell);
    }

    private static Image cells(int[] colors, int height, int width, int cell) {
        int across = width * cell;
        int[] pixels = new int[across * height * cell];
        for (int row = 0; row < height; row++) {
            int start = row * cell * across;
            for (int column = 0; column < width; column++) {
                int from = start + column * cell;
                Arrays.fill(pixels, from, from + cell, colors[row * width + column]);
            }
            for (int line = 1; line < cell; line++) {
                System.arraycopy(pixels, start, pixels, start + line * across, across);
            }
        }
        WritableImage image = new WritableImage(across, height * cell);
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        across,
                        height * cell,
                        PixelFormat.getIntArgbInstance(),
                        pixels,
                        0,
                        across);
        return image;
    }
}
