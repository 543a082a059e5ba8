package org.kernelglass.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.dataset.Preprocessing.Color;
import org.kernelglass.dataset.Preprocessing.DepthRange;
import org.kernelglass.dataset.Preprocessing.Fit;

@DisplayName("Preparing a picture")
class PixelPreparerTest {

    private static byte[] prepare(Picture picture, int h, int w, Color color, Fit fit) {
        return prepare(picture, h, w, color, fit, DepthRange.FULL, DepthRangeFit.NONE);
    }

    private static byte[] prepare(
            Picture picture,
            int h,
            int w,
            Color color,
            Fit fit,
            DepthRange range,
            DepthRangeFit ranges) {
        return new PixelPreparer(new Preprocessing(h, w, color, fit, range), ranges)
                .prepare(picture);
    }

    private static Picture random(int height, int width, int channels, int bits) {
        return new SomePictures(height, width, channels).random(height * 31 + width, bits);
    }

    @Test
    @DisplayName("changes no bit of one that already fits")
    void identity() {
        for (Fit fit : Fit.values()) {
            Picture picture = random(7, 9, 3, 8);
            byte[] bytes = prepare(picture, 7, 9, Color.RGB, fit);
            for (int sample = 0; sample < bytes.length; sample++) {
                assertEquals(picture.sample(sample), bytes[sample] & 0xFF);
            }
        }
    }

    @Test
    @DisplayName("changes no bit where one axis only stays")
    void oneAxis() {
        Picture picture = random(4, 6, 1, 8);
        byte[] wide = prepare(picture, 8, 6, Color.GREY, Fit.STRETCH);
        byte[] back =
                prepare(
                        new Picture(1, 6, 1, 8, new short[] {0, 51, 102, 153, 204, 255}),
                        3,
                        6,
                        Color.GREY,
                        Fit.STRETCH);
        assertArrayEquals(
                new byte[] {0, 51, 102, (byte) 153, (byte) 204, (byte) 255},
                java.util.Arrays.copyOfRange(back, 6, 12));
        assertEquals(picture.sample(0), wide[0] & 0xFF);
    }

    @Test
    @DisplayName("averages areas downward as plain loops over a fine grid do")
    void areas() {
        for (int[] sizes : new int[][] {{8, 8, 4, 4}, {9, 7, 4, 3}, {5, 11, 3, 2}, {3, 4, 1, 1}}) {
            Picture picture = random(sizes[0], sizes[1], 3, 8);
            byte[] bytes = prepare(picture, sizes[2], sizes[3], Color.RGB, Fit.STRETCH);
            for (int y = 0; y < sizes[2]; y++) {
                for (int x = 0; x < sizes[3]; x++) {
                    for (int c = 0; c < 3; c++) {
                        double mean = mean(picture, y, x, c, sizes[2], sizes[3]);
                        int got = bytes[(y * sizes[3] + x) * 3 + c] & 0xFF;
                        assertEquals(mean, got, 0.5001);
                    }
                }
            }
        }
    }

    /** Each old pixel is cut into to-height × to-width pieces, each new one is a whole of them. */
    private static double mean(Picture from, int y, int x, int c, int toHeight, int toWidth) {
        double sum = 0;
        for (int fineY = y * from.height(); fineY < (y + 1) * from.height(); fineY++) {
            for (int fineX = x * from.width(); fineX < (x + 1) * from.width(); fineX++) {
                int at = (fineY / toHeight * from.width() + fineX / toWidth) * 3 + c;
                sum += from.sample(at);
            }
        }
        return sum / (from.height() * from.width());
    }

    @Test
    @DisplayName("interpolates upward between the centres of the four nearest")
    void bilinear() {
        Picture picture = random(3, 5, 1, 8);
        byte[] bytes = prepare(picture, 7, 10, Color.GREY, Fit.STRETCH);
        for (int y = 0; y < 7; y++) {
            for (int x = 0; x < 10; x++) {
                double fromY = Math.min(2, Math.max(0, (y + 0.5) * 3 / 7 - 0.5));
                double fromX = Math.min(4, Math.max(0, (x + 0.5) * 5 / 10 - 0.5));
                double sum = 0;
                for (int oldY = 0; oldY < 3; oldY++) {
                    for (int oldX = 0; oldX < 5; oldX++) {
                        double near = Math.max(0, 1 - Math.abs(oldY - fromY));
                        near *= Math.max(0, 1 - Math.abs(oldX - fromX));
                        sum += near * picture.sample(oldY * 5 + oldX);
                    }
                }
                assertEquals(sum, bytes[y * 10 + x] & 0xFF, 0.5001);
            }
        }
    }

    @Test
    @DisplayName("keeps the middle when it crops")
    void crop() {
        short[] samples = new short[2 * 6];
        for (int sample = 0; sample < samples.length; sample++) {
            samples[sample] = (short) (sample * 10);
        }
        Picture picture = new Picture(2, 6, 1, 8, samples);
        assertArrayEquals(
                new byte[] {20, 30, 80, 90}, prepare(picture, 2, 2, Color.GREY, Fit.CROP));
        Picture tall = new Picture(6, 2, 1, 8, samples);
        assertArrayEquals(new byte[] {40, 50, 60, 70}, prepare(tall, 2, 2, Color.GREY, Fit.CROP));
    }

    @Test
    @DisplayName("fills with black when it pads")
    void pad() {
        Picture square = new Picture(2, 2, 1, 8, new short[] {10, 20, 30, 40});
        assertArrayEquals(
                new byte[] {0, 0, 10, 20, 0, 0, 0, 0, 30, 40, 0, 0},
                prepare(square, 2, 6, Color.GREY, Fit.PAD));
        assertArrayEquals(
                new byte[] {0, 0, 10, 20, 30, 40, 0, 0},
                prepare(square, 4, 2, Color.GREY, Fit.PAD));
    }

    @Test
    @DisplayName("keeps a constant picture constant in every size and fit")
    void constant() {
        for (int value : new int[] {0, 1, 127, 128, 254, 255}) {
            short[] samples = new short[13 * 17];
            java.util.Arrays.fill(samples, (short) value);
            for (int size = 1; size < 40; size += 3) {
                Picture picture = new Picture(13, 17, 1, 8, samples);
                for (byte got : prepare(picture, size, size, Color.RGB, Fit.CROP)) {
                    assertEquals(value, got & 0xFF);
                }
            }
        }
    }

    @Test
    @DisplayName("makes grey as Pillow does, in whole numbers")
    void luma() {
        Picture picture = random(50, 50, 3, 8);
        byte[] grey = prepare(picture, 50, 50, Color.GREY, Fit.STRETCH);
        for (int pixel = 0; pixel < grey.length; pixel++) {
            int sum =
                    19595 * picture.sample(3 * pixel)
                            + 38470 * picture.sample(3 * pixel + 1)
                            + 7471 * picture.sample(3 * pixel + 2);
            assertEquals((sum + 0x8000) >> 16, grey[pixel] & 0xFF);
        }
    }

    @Test
    @DisplayName("spreads deep samples over the range asked for")
    void deep() {
        short[] samples = new short[1000];
        for (int sample = 0; sample < 1000; sample++) {
            samples[sample] = (short) (1000 + sample);
        }
        samples[999] = (short) 65535;
        Picture picture = new Picture(10, 100, 1, 16, samples);
        byte[] full = deep(picture, DepthRange.FULL, DepthRangeFit.NONE);
        assertEquals(Math.round(1500 * 255 / 65535.0), full[500] & 0xFF);
        assertEquals(255, full[999] & 0xFF);
        byte[] own = deep(picture, DepthRange.IMAGE_PERCENTILES, DepthRangeFit.NONE);
        assertEquals(Math.round((1500 - 1009) * 255 / (1989.0 - 1009)), own[500] & 0xFF);
        assertEquals(0, own[9] & 0xFF);
        assertEquals(255, own[989] & 0xFF);
        TreeMap<Integer, SampleRange> ranges = new TreeMap<>();
        ranges.put(16, new SampleRange(1000, 2020));
        byte[] fitted = deep(picture, DepthRange.TRAINING_PERCENTILES, new DepthRangeFit(ranges));
        assertEquals(Math.round(500 * 255 / 1020.0), fitted[500] & 0xFF);
    }

    private static byte[] deep(Picture picture, DepthRange range, DepthRangeFit fit) {
        return prepare(
                picture, picture.height(), picture.width(), Color.GREY, Fit.STRETCH, range, fit);
    }

    @Test
    @DisplayName("falls back to the whole range for a deep picture of one value")
    void flat() {
        short[] samples = new short[16];
        java.util.Arrays.fill(samples, (short) 2048);
        Picture picture = new Picture(4, 4, 1, 12, samples);
        assertEquals(
                Math.round(2048 * 255 / 4095.0),
                deep(picture, DepthRange.IMAGE_PERCENTILES, DepthRangeFit.NONE)[0] & 0xFF);
    }

    @Test
    @DisplayName("places parts as the arithmetic of fits says, for any sizes")
    void placements() {
        Random random = new Random(4);
        for (int round = 0; round < 2000; round++) {
            int h = 1 + random.nextInt(60);
            int w = 1 + random.nextInt(60);
            Picture picture = new Picture(h, w, 1, 8, new short[h * w]);
            for (Fit fit : Fit.values()) {
                Preprocessing wanted =
                        new Preprocessing(
                                1 + random.nextInt(60),
                                1 + random.nextInt(60),
                                Color.GREY,
                                fit,
                                DepthRange.FULL);
                Placement place = Placement.of(picture, wanted);
                assertTrue(place.top() >= 0 && place.top() + place.usedHeight() <= h);
                assertTrue(place.left() >= 0 && place.left() + place.usedWidth() <= w);
                assertTrue(place.y() >= 0 && place.y() + place.height() <= wanted.height());
                assertTrue(place.x() >= 0 && place.x() + place.width() <= wanted.width());
                assertTrue(place.height() == wanted.height() || place.width() == wanted.width());
                new PixelPreparer(wanted, DepthRangeFit.NONE).prepare(picture);
            }
        }
    }
}
