package org.kernelglass.workflow;

/**
 * The very values that a network gets of one image.
 *
 * @param channels 1 grey or 3 RGB
 * @param values {@code [height, width, channels]}, 0–1; not a copy
 */
public record PreviewPixels(int height, int width, int channels, float[] values) {

    /** As opaque colours for a screen, row by row. */
    public int[] argb() {
        int[] pixels = new int[height * width];
        for (int pixel = 0; pixel < pixels.length; pixel++) {
            int at = pixel * channels;
            int red = level(at);
            int green = channels == 1 ? red : level(at + 1);
            int blue = channels == 1 ? red : level(at + 2);
            pixels[pixel] = 0xFF000000 | red << 16 | green << 8 | blue;
        }
        return pixels;
    }

    private int level(int at) {
        return Math.round(255 * values[at]);
    }
}
