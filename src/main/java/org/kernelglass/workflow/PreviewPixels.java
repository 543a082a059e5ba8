package org.kernelglass.workflow;

/**
 * The very values that a network gets of one image.
 *
 * @param channels 1 grey or 3 RGB
 * @param values {@code [height, width, channels]}, 0–1; not a copy
 * @param argb the same as opaque colours for a screen, row by row; not a copy
 */
public record PreviewPixels(int height, int width, int channels, float[] values, int[] argb) {

    static PreviewPixels of(int height, int width, int channels, float[] values) {
        int[] pixels = new int[height * width];
        for (int pixel = 0; pixel < pixels.length; pixel++) {
            int at = pixel * channels;
            int red = level(values[at]);
            int green = channels == 1 ? red : level(values[at + 1]);
            int blue = channels == 1 ? red : level(values[at + 2]);
            pixels[pixel] = 0xFF000000 | red << 16 | green << 8 | blue;
        }
        return new PreviewPixels(height, width, channels, values, pixels);
    }

    private static int level(float value) {
        return Math.round(255 * value);
    }
}
