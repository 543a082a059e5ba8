package org.kernelglass.dataset.augmentation;

/**
 * Draws an image anew: each pixel takes the value at the place its map names, linear between the
 * four nearest, the border repeated outside. A place that falls on a pixel gives that very value.
 */
final class AffineResampling {

    private final PixelGrid grid;
    private final double middleX;
    private final double middleY;

    AffineResampling(PixelGrid grid) {
        this.grid = grid;
        middleX = (grid.width() - 1) / 2.0;
        middleY = (grid.height() - 1) / 2.0;
    }

    void resample(float[] source, Affine map, float[] target) {
        int to = 0;
        for (int y = 0; y < grid.height(); y++) {
            for (int x = 0; x < grid.width(); x++) {
                double fromX = x - middleX;
                double fromY = y - middleY;
                take(
                        source,
                        map.a() * fromX + map.b() * fromY + map.c() + middleX,
                        map.d() * fromX + map.e() * fromY + map.f() + middleY,
                        target,
                        to);
                to += grid.channels();
            }
        }
    }

    private void take(float[] source, double atX, double atY, float[] target, int to) {
        double x = Math.min(Math.max(atX, 0), grid.width() - 1);
        double y = Math.min(Math.max(atY, 0), grid.height() - 1);
        int left = (int) x;
        int top = (int) y;
        float right = (float) (x - left);
        float below = (float) (y - top);
        int channels = grid.channels();
        int stepX = left < grid.width() - 1 ? channels : 0;
        int stepY = top < grid.height() - 1 ? grid.width() * channels : 0;
        int from = (top * grid.width() + left) * channels;
        for (int channel = 0; channel < channels; channel++, from++) {
            float upper = mix(source[from], source[from + stepX], right);
            float lower = mix(source[from + stepY], source[from + stepY + stepX], right);
            target[to + channel] = mix(upper, lower, below);
        }
    }

    private static float mix(float a, float b, float share) {
        return a * (1 - share) + b * share;
    }
}
