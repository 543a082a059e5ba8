package org.kernelglass.dataset.decode;

import org.kernelglass.dataset.Picture;
import org.kernelglass.parameter.Size;

/**
 * Averages a much too large picture down by a whole number, so that it needs less memory on its way
 * to the final scaling. Only by a number that divides both sides: every block is then complete, and
 * no pixel weighs more than another.
 */
final class BlockAverage {

    private static final int SPARE = 2;

    private BlockAverage() {}

    /** The picture, neither side below twice {@code atLeast} unless it was so before. */
    static Picture reduce(Picture picture, Size atLeast) {
        int most =
                Math.min(
                        picture.height() / SPARE / atLeast.height(),
                        picture.width() / SPARE / atLeast.width());
        for (int factor = most; factor > 1; factor--) {
            if (picture.height() % factor == 0 && picture.width() % factor == 0) {
                return average(picture, factor);
            }
        }
        return picture;
    }

    private static Picture average(Picture picture, int factor) {
        int height = picture.height() / factor;
        int width = picture.width() / factor;
        int rowLength = width * picture.channels();
        short[] samples = new short[height * rowLength];
        long[] sums = new long[rowLength];
        long area = (long) factor * factor;
        for (int y = 0; y < height; y++) {
            java.util.Arrays.fill(sums, 0);
            for (int dy = 0; dy < factor; dy++) {
                addRow(picture, y * factor + dy, factor, sums);
            }
            for (int i = 0; i < rowLength; i++) {
                samples[y * rowLength + i] = (short) ((sums[i] + area / 2) / area);
            }
        }
        return new Picture(height, width, picture.channels(), picture.bits(), samples);
    }

    private static void addRow(Picture picture, int row, int factor, long[] sums) {
        int channels = picture.channels();
        int at = row * picture.width() * channels;
        for (int x = 0; x < picture.width(); x++) {
            int to = x / factor * channels;
            for (int c = 0; c < channels; c++) {
                sums[to + c] += picture.sample(at++);
            }
        }
    }
}
