package org.kernelglass.dataset.decode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kernelglass.dataset.Picture;
import org.kernelglass.message.Refusal;
import org.kernelglass.parameter.Size;

@DisplayName("Decoding a picture file")
class PictureDecoderTest {

    private static final Size FULL = Size.square(10_000);

    @Nested
    @DisplayName("keeps the samples that stand in the file")
    class Samples {

        @ParameterizedTest
        @ValueSource(strings = {"png", "bmp", "tiff"})
        @DisplayName("of lossless colour, value for value")
        void lossless(String format) {
            Picture picture = decode(PictureFiles.gradient(format, 20, 30));
            assertEquals("20×30×3, 8 bits", described(picture));
            assertArrayEquals(new int[] {15 * 255 / 30, 10 * 255 / 20, 40}, pixel(picture, 10, 15));
        }

        @Test
        @DisplayName("of a JPEG, nearly")
        void jpeg() {
            Picture picture = decode(PictureFiles.gradient("jpeg", 64, 96));
            assertEquals("64×96×3, 8 bits", described(picture));
            assertNear(new int[] {127, 127, 40}, pixel(picture, 32, 48), 6);
        }

        @Test
        @DisplayName("grey as one channel, without bending its tones")
        void grey() {
            Picture picture = decode(PictureFiles.png(1, 3, 8, 0, new byte[] {0, 0, 100, -1}));
            assertEquals("1×3×1, 8 bits", described(picture));
            assertArrayEquals(new short[] {0, 100, 255}, picture.samples());
        }

        @Test
        @DisplayName("of 16 bits as 16 bits")
        void deep() {
            byte[] rows = {0, 0x12, 0x34, (byte) 0xFF, (byte) 0xFE};
            Picture picture = decode(PictureFiles.png(1, 2, 16, PictureFiles.GREY, rows));
            assertEquals("1×2×1, 16 bits", described(picture));
            assertEquals(0x1234, picture.sample(0));
            assertEquals(0xFFFE, picture.sample(1));
        }

        @Test
        @DisplayName("of 1, 2 and 4 bits spread over 8")
        void shallow() {
            Picture one = decode(PictureFiles.png(1, 2, 1, 0, new byte[] {0, 0b0100_0000}));
            assertArrayEquals(new short[] {0, 255}, one.samples());
            Picture two = decode(PictureFiles.png(1, 4, 2, 0, new byte[] {0, 0b00_01_10_11}));
            assertArrayEquals(new short[] {0, 85, 170, 255}, two.samples());
            Picture four = decode(PictureFiles.png(1, 2, 4, 0, new byte[] {0, 0x1F}));
            assertArrayEquals(new short[] {17, 255}, four.samples());
        }

        @Test
        @DisplayName("of a palette as its colours")
        void palette() {
            byte[] colors = {10, 20, 30, (byte) 200, 100, 50};
            Picture picture =
                    decode(
                            PictureFiles.png(
                                    1,
                                    2,
                                    8,
                                    PictureFiles.PALETTE,
                                    new byte[] {0, 1, 0},
                                    PictureFiles.chunk("PLTE", colors)));
            assertArrayEquals(new short[] {200, 100, 50, 10, 20, 30}, picture.samples());
        }

        @Test
        @DisplayName("with transparency laid over black")
        void alpha() {
            byte[] rows = {0, (byte) 200, 100, 50, (byte) 128, 9, 9, 9, 0};
            Picture picture = decode(PictureFiles.png(1, 2, 8, PictureFiles.RGBA, rows));
            assertArrayEquals(new short[] {100, 50, 25, 0, 0, 0}, picture.samples());
        }

        @Test
        @DisplayName("with a transparent colour as black, in grey, in 16 bits and in a palette")
        void transparentColor() {
            byte[] grey = PictureFiles.chunk("tRNS", new byte[] {0, 100});
            assertArrayEquals(
                    new short[] {0, 101},
                    decode(PictureFiles.png(1, 2, 8, 0, new byte[] {0, 100, 101}, grey)).samples());
            byte[] deep = PictureFiles.chunk("tRNS", new byte[] {1, 2});
            assertArrayEquals(
                    new short[] {0, 0x0103},
                    decode(PictureFiles.png(1, 2, 16, 0, new byte[] {0, 1, 2, 1, 3}, deep))
                            .samples());
            byte[] shallow = PictureFiles.chunk("tRNS", new byte[] {0, 1});
            assertArrayEquals(
                    new short[] {0, 170},
                    decode(PictureFiles.png(1, 2, 2, 0, new byte[] {0, 0b01_10_0000}, shallow))
                            .samples());
            byte[] colors = PictureFiles.chunk("PLTE", new byte[] {10, 20, 30, 40, 50, 60});
            byte[] alphas = PictureFiles.chunk("tRNS", new byte[] {0});
            assertArrayEquals(
                    new short[] {0, 0, 0, 40, 50, 60},
                    decode(PictureFiles.png(1, 2, 8, 3, new byte[] {0, 0, 1}, colors, alphas))
                            .samples());
        }

        @Test
        @DisplayName("of print inks as the colours they make")
        void inks() throws IOException {
            WritableRaster raster =
                    Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 16, 16, 4, null);
            int[] orange = {255, 127, 0, 204};
            for (int i = 0; i < 256; i++) {
                raster.setPixel(i % 16, i / 16, orange);
            }
            Picture picture = decode(PictureFiles.withAdobeMark(PictureFiles.inkJpeg(raster)));
            assertEquals("16×16×3, 8 bits", described(picture));
            assertNear(new int[] {204, 102, 0}, pixel(picture, 8, 8), 4);
        }

        @Test
        @DisplayName("of the first frame of a GIF, at its place on the screen")
        void gif() {
            Picture picture = decode(PictureFiles.written("gif", spot()));
            assertEquals("9×6×3, 8 bits", described(picture));
            assertArrayEquals(new int[] {255, 0, 0}, pixel(picture, 1, 2));
            byte[] wider = PictureFiles.written("gif", spot());
            wider[6] = 8;
            Picture placed = decode(wider);
            assertEquals("9×8×3, 8 bits", described(placed));
            assertArrayEquals(new int[] {255, 0, 0}, pixel(placed, 1, 2));
            assertArrayEquals(new int[] {0, 0, 0}, pixel(placed, 0, 7));
        }

        private BufferedImage spot() {
            BufferedImage image = new BufferedImage(6, 9, BufferedImage.TYPE_INT_RGB);
            image.setRGB(2, 1, 0xFF0000);
            image.setRGB(0, 0, 0x00FF00);
            return image;
        }
    }

    @Nested
    @DisplayName("reads TIFF as microscopes write it")
    class Tiff {

        @Test
        @DisplayName("grey of 16 bits, value for value")
        void deepGrey() {
            byte[] pixels = {0x12, 0x34, (byte) 0xAB, (byte) 0xCD};
            Picture picture = decode(new TiffFile().page(1, 2, 1, 16, 1, pixels).bytes());
            assertEquals("1×2×1, 16 bits", described(picture));
            assertEquals(0x1234, picture.sample(0));
            assertEquals(0xABCD, picture.sample(1));
        }

        @Test
        @DisplayName("inks without a profile by (1 − ink) · (1 − black)")
        void inks() {
            byte[] pixels = {0, (byte) 128, (byte) 255, 51};
            Picture picture = decode(new TiffFile().page(1, 1, 4, 8, 5, pixels).bytes());
            assertNear(new int[] {204, 102, 0}, pixel(picture, 0, 0), 1);
        }

        @Test
        @DisplayName("turned upright")
        void orientation() {
            byte[] pixels = {1, 2, 3, 4, 5, 6};
            Picture picture =
                    decode(new TiffFile().page(2, 3, 1, 8, 1, pixels).with(274, 6).bytes());
            assertEquals("3×2×1, 8 bits", described(picture));
            assertArrayEquals(new short[] {4, 1, 5, 2, 6, 3}, picture.samples());
        }

        @Test
        @DisplayName("floating point from 0 to 1 as 16 bits, and refuses other ranges")
        void real() {
            assertArrayEquals(
                    new short[] {0, (short) 32768, (short) 65535},
                    decode(realTiff(0f, 0.5f, 1f)).samples());
            assertRefused("dataset.decode.real-range", realTiff(0f, 0.5f, 300f));
            assertRefused("dataset.decode.real-range", realTiff(0f, Float.NaN, 1f));
        }

        @Test
        @DisplayName("but no stack of pages or z-planes; a thumbnail beside the picture is none")
        void planes() {
            byte[] pixels = {1, 2, 3, 4};
            TiffFile stack = new TiffFile().page(2, 2, 1, 8, 1, pixels).page(2, 2, 1, 8, 1, pixels);
            assertEquals("[2]", refusal(stack.bytes()).problem().arguments().toString());
            assertRefused("dataset.decode.planes", stack.bytes());
            byte[] thumbnailed = stack.with(254, 1).bytes();
            assertEquals("2×2×1, 8 bits", described(decode(thumbnailed)));
        }

        @Test
        @DisplayName("but no two, four or five channels of unknown meaning")
        void channels() {
            assertRefused(
                    "dataset.decode.channels",
                    new TiffFile().page(1, 1, 5, 8, 1, new byte[5]).bytes());
            assertRefused(
                    "dataset.decode.channels",
                    new TiffFile().page(1, 1, 2, 8, 1, new byte[2]).with(338, 0).bytes());
            assertRefused(
                    "dataset.decode.channels",
                    new TiffFile().page(1, 1, 4, 8, 2, new byte[4]).with(338, 0).bytes());
            Picture alpha =
                    decode(
                            new TiffFile()
                                    .page(1, 1, 4, 8, 2, new byte[] {100, 50, 20, (byte) 255})
                                    .with(338, 2)
                                    .bytes());
            assertArrayEquals(new short[] {100, 50, 20}, alpha.samples());
        }

        @Test
        @DisplayName("but no signed and no 32-bit whole numbers")
        void numbers() {
            assertRefused(
                    "dataset.decode.signed",
                    new TiffFile().page(1, 1, 1, 16, 1, new byte[2]).with(339, 2).bytes());
            assertRefused(
                    "dataset.decode.deep",
                    new TiffFile().page(1, 1, 1, 32, 1, new byte[4]).bytes());
        }

        private byte[] realTiff(float... values) {
            ByteBuffer pixels = ByteBuffer.allocate(values.length * 4);
            for (float value : values) {
                pixels.putFloat(value);
            }
            return new TiffFile()
                    .page(1, values.length, 1, 32, 1, pixels.array())
                    .with(339, 3)
                    .bytes();
        }
    }

    @Nested
    @DisplayName("turns the picture as the camera was held")
    class Upright {

        /** Stored rows "1 2 3" and "4 5 6". */
        @ParameterizedTest(name = "orientation {0}")
        @CsvSource({
            "1, 2x3, 123456",
            "2, 2x3, 321654",
            "3, 2x3, 654321",
            "4, 2x3, 456123",
            "5, 3x2, 142536",
            "6, 3x2, 415263",
            "7, 3x2, 635241",
            "8, 3x2, 362514",
            "9, 2x3, 123456"
        })
        @DisplayName("in all eight ways that EXIF names, here in a PNG")
        void eightWays(int orientation, String size, String samples) {
            byte[] rows = {0, 1, 2, 3, 0, 4, 5, 6};
            byte[] exif = PictureFiles.chunk("eXIf", PictureFiles.exifBlock(orientation));
            Picture picture = decode(PictureFiles.png(2, 3, 8, 0, rows, exif));
            assertEquals(size, picture.height() + "x" + picture.width());
            StringBuilder found = new StringBuilder();
            for (short sample : picture.samples()) {
                found.append(sample);
            }
            assertEquals(samples, found.toString());
        }

        @Test
        @DisplayName("in a JPEG")
        void jpeg() {
            byte[] stored = PictureFiles.gradient("jpeg", 64, 96);
            Picture upright = decode(PictureFiles.withExif(stored, 6));
            assertEquals("96×64×3, 8 bits", described(upright));
            Picture plain = decode(stored);
            assertArrayEquals(pixel(plain, 60, 10), pixel(upright, 10, 64 - 1 - 60));
        }
    }

    @Nested
    @DisplayName("refuses with a reason")
    class Refuses {

        @Test
        @DisplayName("what is empty or no picture, whatever its name")
        void noPicture() {
            assertRefused("dataset.decode.empty", new byte[0]);
            assertRefused("dataset.decode.not-a-picture", "hello, world".getBytes());
            assertRefused("dataset.decode.not-a-picture", new byte[] {1});
        }

        @ParameterizedTest(name = "{0}")
        @ValueSource(strings = {"png", "jpeg", "gif", "bmp", "tiff"})
        @DisplayName("a file cut off anywhere")
        void truncated(String format) {
            byte[] whole = PictureFiles.gradient(format, 60, 80);
            for (double share : new double[] {0.3, 0.5, 0.7, 0.9}) {
                byte[] cut = Arrays.copyOf(whole, (int) (whole.length * share));
                assertThrows(Refusal.class, () -> decode(cut), format + " at " + share);
            }
        }

        @Test
        @DisplayName("a JPEG cut off, as cut off")
        void truncatedJpeg() {
            byte[] whole = PictureFiles.gradient("jpeg", 60, 80);
            byte[] cut = Arrays.copyOf(whole, whole.length * 3 / 4);
            assertRefused("dataset.decode.truncated", cut);
        }

        @Test
        @DisplayName("a PNG with a flipped bit in its pixels")
        void checksum() {
            byte[] file = PictureFiles.greyPng(40, 40, 1);
            file[60] ^= 4;
            assertRefused("dataset.decode.damaged", file);
        }

        @Test
        @DisplayName("a PNG whose pixels end before its last row")
        void missingRows() {
            byte[] half = new byte[20 * 41];
            assertThrows(
                    Refusal.class,
                    () -> decode(PictureFiles.png(40, 40, 8, PictureFiles.GREY, half)));
        }

        @Test
        @DisplayName("a small file that claims a huge picture, from its header")
        void bombs() {
            byte[] png = PictureFiles.png(30_000, 30_000, 8, PictureFiles.GREY, new byte[10]);
            assertRefused("dataset.decode.too-large", png);
            byte[] gif = PictureFiles.gradient("gif", 4, 4);
            Arrays.fill(gif, 6, 10, (byte) 0xFF);
            assertRefused("dataset.decode.too-large", gif);
            byte[] bmp = PictureFiles.gradient("bmp", 4, 4);
            ByteBuffer.wrap(bmp).order(java.nio.ByteOrder.LITTLE_ENDIAN).putInt(18, 1 << 30);
            assertRefused("dataset.decode.too-large", bmp);
            byte[] jpeg = PictureFiles.gradient("jpeg", 4, 4);
            int size = indexOf(jpeg, 0xFF, 0xC0) + 5;
            Arrays.fill(jpeg, size, size + 4, (byte) 0xFF);
            assertRefused("dataset.decode.too-large", jpeg);
            TiffFile tiff = new TiffFile().page(1, 1, 1, 8, 1, new byte[1]).with(256, 1 << 30);
            assertRefused("dataset.decode.too-large", tiff.bytes());
        }

        @Test
        @DisplayName("a text chunk that unpacks to gigabytes is not even looked at")
        void textBomb() {
            byte[] zeros = PictureFiles.deflated(new byte[50_000_000]);
            ByteBuffer text = ByteBuffer.allocate(zeros.length + 3).put((byte) 'a');
            byte[] bomb = PictureFiles.chunk("zTXt", text.put(new byte[2]).put(zeros).array());
            byte[] colors = PictureFiles.chunk("PLTE", new byte[] {1, 2, 3});
            byte[] rows = {0, 0};
            Picture picture = decode(PictureFiles.png(1, 1, 8, 3, rows, colors, bomb));
            assertArrayEquals(new short[] {1, 2, 3}, picture.samples());
        }

        @ParameterizedTest(name = "{0}")
        @ValueSource(strings = {"png", "jpeg", "gif", "bmp", "tiff"})
        @DisplayName("or decodes, but never fails otherwise, whatever bytes are changed")
        void fuzzed(String format) {
            Random random = new Random(7);
            byte[] whole = PictureFiles.gradient(format, 24, 24);
            for (int round = 0; round < 300; round++) {
                byte[] changed = whole.clone();
                for (int i = 0; i < 1 + round % 8; i++) {
                    int at =
                            random.nextInt(
                                    round % 2 == 0 ? Math.min(200, whole.length) : whole.length);
                    changed[at] = (byte) random.nextInt();
                }
                try {
                    Picture picture = decode(changed);
                    assertTrue(picture.samples().length >= picture.height() * picture.width());
                } catch (Refusal refusal) {
                    assertTrue(refusal.problem().key().startsWith("dataset.decode."));
                }
            }
        }

        private int indexOf(byte[] bytes, int first, int second) {
            for (int i = 0; i < bytes.length - 1; i++) {
                if ((bytes[i] & 0xFF) == first && (bytes[i + 1] & 0xFF) == second) {
                    return i;
                }
            }
            throw new AssertionError("marker not found");
        }
    }

    @Nested
    @DisplayName("averages a much too large picture down")
    class Reduced {

        @Test
        @DisplayName("by a number that divides both sides, to no less than twice what is asked for")
        void reduced() {
            byte[] rows = new byte[12 * 13];
            for (int y = 0; y < 12; y++) {
                for (int x = 0; x < 12; x++) {
                    rows[y * 13 + 1 + x] = (byte) (x < 3 && y < 3 ? (x + y) * 10 : 90);
                }
            }
            byte[] file = PictureFiles.png(12, 12, 8, PictureFiles.GREY, rows);
            Picture small = PictureDecoder.decode(file, Size.square(2));
            assertEquals("4×4×1, 8 bits", described(small));
            assertEquals(20, small.sample(0), "mean of 0…40 over the first 3×3 block");
            assertEquals(90, small.sample(1));
            assertEquals("12×12×1, 8 bits", described(PictureDecoder.decode(file, Size.square(4))));
        }
    }

    private static Picture decode(byte[] file) {
        return PictureDecoder.decode(file, FULL);
    }

    private static void assertRefused(String key, byte[] file) {
        assertEquals(key, refusal(file).problem().key());
    }

    private static Refusal refusal(byte[] file) {
        return assertThrows(Refusal.class, () -> decode(file));
    }

    private static String described(Picture p) {
        return p.height() + "×" + p.width() + "×" + p.channels() + ", " + p.bits() + " bits";
    }

    private static int[] pixel(Picture picture, int y, int x) {
        int[] pixel = new int[picture.channels()];
        for (int c = 0; c < pixel.length; c++) {
            pixel[c] = picture.sample((y * picture.width() + x) * picture.channels() + c);
        }
        return pixel;
    }

    private static void assertNear(int[] expected, int[] found, int tolerance) {
        for (int i = 0; i < expected.length; i++) {
            String both = Arrays.toString(expected) + " and " + Arrays.toString(found);
            assertEquals(expected[i], found[i], tolerance, both);
        }
    }
}
