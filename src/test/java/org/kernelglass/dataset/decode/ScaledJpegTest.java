package org.kernelglass.dataset.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kernelglass.dataset.Picture;
import org.kernelglass.dataset.PictureFacts;
import org.kernelglass.message.Refusal;
import org.kernelglass.parameter.Size;

@DisplayName("A JPEG that is wanted much smaller")
class ScaledJpegTest {

    private static final Size FULL = Size.square(10_000);

    @ParameterizedTest(name = "for {0}×{0}: {1}×{2}")
    @CsvSource({"64, 120, 136", "30, 60, 68", "20, 30, 34", "8, 30, 34"})
    @DisplayName("comes as the mean of its pixels, with half as much again to spare")
    void means(int wanted, int height, int width) {
        byte[] file = PictureFiles.gradient("jpeg", 240, 272);
        Picture small = ScaledJpeg.read(file, Size.square(wanted)).orElseThrow();
        assertEquals(height, small.height());
        assertEquals(width, small.width());
        assertEquals(3, small.channels());
        requireMeans(PictureDecoder.decode(file, FULL), small, 240 / height, 2);
    }

    @Test
    @DisplayName("comes grey where it is grey, the last pixels of a row where they belong")
    void grey() {
        BufferedImage image = new BufferedImage(250, 240, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < 240; y++) {
            for (int x = 0; x < 250; x++) {
                image.getRaster().setSample(x, y, 0, (x + y) / 2);
            }
        }
        byte[] file = PictureFiles.written("jpeg", image);
        Picture small = ScaledJpeg.read(file, Size.square(70)).orElseThrow();
        assertEquals(1, small.channels());
        assertEquals(125, small.width());
        requireMeans(PictureDecoder.decode(file, FULL), small, 2, 2);
    }

    private static void requireMeans(Picture whole, Picture small, int by, int tolerance) {
        int channels = whole.channels();
        for (int at = 0; at < small.samples().length; at++) {
            int channel = at % channels;
            int x = at / channels % small.width() * by;
            int y = at / channels / small.width() * by;
            double mean =
                    IntStream.range(0, by * by)
                            .map(i -> (y + i / by) * whole.width() + x + i % by)
                            .map(pixel -> whole.sample(pixel * channels + channel))
                            .average()
                            .orElseThrow();
            assertEquals(mean, small.sample(at), tolerance, "sample " + at);
        }
    }

    @Test
    @DisplayName("is left to the slower way where it is not that much larger")
    void notLarger() {
        byte[] file = PictureFiles.gradient("jpeg", 240, 272);
        assertFalse(ScaledJpeg.read(file, Size.square(81)).isPresent());
        assertTrue(ScaledJpeg.read(file, new Size(80, 10)).isPresent());
        assertFalse(ScaledJpeg.read(file, new Size(10, 81)).isPresent(), "it may lie on its side");
    }

    @Test
    @DisplayName("stands upright as its camera was held")
    void upright() {
        byte[] stored = PictureFiles.gradient("jpeg", 240, 272);
        Picture picture = PictureDecoder.decode(PictureFiles.withExif(stored, 6), Size.square(70));
        assertEquals(136, picture.height());
        assertEquals(120, picture.width());
        assertTrue(picture.sample(0) < 10, "red still rises, now downwards");
        assertTrue(picture.sample(135 * 120 * 3) > 245);
    }

    @Test
    @DisplayName("cut off or spoilt is refused with the same words as ever")
    void damaged() {
        byte[] whole = PictureFiles.gradient("jpeg", 240, 272);
        for (double share : new double[] {0.1, 0.5, 0.9}) {
            byte[] cut = Arrays.copyOf(whole, (int) (whole.length * share));
            String said = refusal(cut, FULL);
            assertEquals(said, refusal(cut, Size.square(32)), "at " + share);
            Refusal ofFacts = assertThrows(Refusal.class, () -> PictureDecoder.facts(cut));
            assertEquals(said, ofFacts.problem().key(), "facts at " + share);
        }
    }

    @Test
    @DisplayName("is told to be what it is, upright, without being decoded to its size")
    void facts() {
        byte[] stored = PictureFiles.gradient("jpeg", 240, 273);
        assertEquals(new PictureFacts(240, 273, 3, 8), PictureDecoder.facts(stored));
        byte[] onItsSide = PictureFiles.withExif(stored, 6);
        assertEquals(new PictureFacts(273, 240, 3, 8), PictureDecoder.facts(onItsSide));
        BufferedImage grey = new BufferedImage(5, 7, BufferedImage.TYPE_BYTE_GRAY);
        assertEquals(
                new PictureFacts(7, 5, 1, 8),
                PictureDecoder.facts(PictureFiles.written("jpeg", grey)));
    }

    @Test
    @DisplayName("gets one verdict, whether it is looked through, decoded small or whole")
    void oneVerdict() {
        Random random = new Random(3);
        byte[] whole = PictureFiles.gradient("jpeg", 120, 136);
        int refused = 0;
        for (int round = 0; round < 600; round++) {
            byte[] changed = whole.clone();
            int reach = round % 2 == 0 ? 700 : whole.length;
            for (int i = 0; i < 1 + round % 3; i++) {
                changed[random.nextInt(reach)] = (byte) random.nextInt();
            }
            boolean readable = passes(() -> PictureDecoder.facts(changed));
            assertEquals(readable, passes(() -> PictureDecoder.decode(changed, FULL)), "whole");
            assertEquals(
                    readable,
                    passes(() -> PictureDecoder.decode(changed, Size.square(8))),
                    "small");
            refused += readable ? 0 : 1;
        }
        assertTrue(refused > 100 && refused < 500, refused + " of 600 refused");
    }

    private static boolean passes(Runnable decoding) {
        try {
            decoding.run();
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }

    private static String refusal(byte[] file, Size atLeast) {
        return assertThrows(Refusal.class, () -> PictureDecoder.decode(file, atLeast))
                .problem()
                .key();
    }

    @Test
    @DisplayName("in four inks is left to the slower way")
    void inks() throws Exception {
        WritableRaster inks = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 64, 64, 4, null);
        byte[] file = PictureFiles.withAdobeMark(PictureFiles.inkJpeg(inks));
        assertFalse(ScaledJpeg.read(file, Size.square(8)).isPresent());
    }
}
