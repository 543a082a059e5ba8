package org.kernelglass.dataset.likeness;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The lowest frequencies of a small picture by the orthonormal discrete cosine transform (Ahmed,
 * Natarajan and Rao, IEEE Trans. Computers C-23, 1974), without the mean. Most of what pictures
 * differ in is there; and as the transform keeps lengths, two pictures are never nearer to each
 * other than their low frequencies are. Any thread.
 */
final class LowFrequencies {

    static final int COUNT = 16;

    private static final int SIDE = Fingerprint.SIDE;
    private static final float[][] WAVES = waves();

    private LowFrequencies() {}

    private static float[][] waves() {
        return IntStream.range(1, SIDE * SIDE)
                .boxed()
                .sorted(Comparator.comparingInt(LowFrequencies::squaredFrequency))
                .limit(COUNT)
                .map(LowFrequencies::wave)
                .toArray(float[][]::new);
    }

    private static int squaredFrequency(int place) {
        int down = place / SIDE;
        int across = place % SIDE;
        return down * down + across * across;
    }

    private static float[] wave(int place) {
        float[] wave = new float[SIDE * SIDE];
        for (int at = 0; at < wave.length; at++) {
            wave[at] = (float) (cosine(place / SIDE, at / SIDE) * cosine(place % SIDE, at % SIDE));
        }
        return wave;
    }

    private static double cosine(int frequency, int at) {
        double scale = Math.sqrt((frequency == 0 ? 1.0 : 2.0) / SIDE);
        return scale * Math.cos(Math.PI * (2 * at + 1) * frequency / (2.0 * SIDE));
    }

    /**
     * @param picture {@code SIDE × SIDE} values, row by row
     */
    static float[] of(float[] picture) {
        float[] low = new float[COUNT];
        for (int frequency = 0; frequency < COUNT; frequency++) {
            float sum = 0;
            for (int at = 0; at < picture.length; at++) {
                sum += WAVES[frequency][at] * picture[at];
            }
            low[frequency] = sum;
        }
        return low;
    }
}
