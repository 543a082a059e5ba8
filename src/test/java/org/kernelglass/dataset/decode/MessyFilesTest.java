package org.kernelglass.dataset.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kernelglass.dataset.Picture;
import org.kernelglass.dataset.PictureFacts;
import org.kernelglass.message.Refusal;
import org.kernelglass.parameter.Size;

@DisplayName("Odd and broken files found in the wild")
class MessyFilesTest {

    private static final Path FOLDER = Path.of("../shared/data/messy");
    private static final Size FULL = Size.square(10_000);

    /** Height × width × channels, bits, the middle pixel, and by how much it may differ. */
    private static final String DECODABLE =
            """
            jpeg-odd/cat.jpg; 240×320×3; 8; 213 220 230; 4
            png16/basn2c16.png; 32×32×3; 16; 31710 31710 2114; 0
            png16/basn6a16.png; 32×32×3; 16; 0 0 63421; 1
            png16/basi0g16.png; 32×32×1; 16; 45056; 0
            png-odd/tp0n0g08.png; 32×32×1; 8; 158; 0
            png-odd/basi2c08.png; 32×32×3; 8; 239 255 255; 0
            png-odd/ball.png; 100×100×3; 8; 227 227 50; 1
            gif/interlaced.gif; 32×32×3; 8; 242 254 255; 0
            gif/alpha_gif_a.gif; 256×256×3; 8; 0 0 0; 0
            webp/anim.webp; 200×200×3; 8; 0 0 0; 0
            webp/2-color.webp; 300×300×3; 8; 237 28 36; 0
            tiff/flower-rgb-contig-08.tif; 43×73×3; 8; 39 50 20; 0
            tiff/flower-rgb-contig-16.tif; 43×73×3; 16; 10097 12911 5273; 0
            tiff/planar.tiff; 499×374×3; 8; 181 154 142; 0
            generated/png-named-jpg.jpg; 200×300×3; 8; 127 128 250; 0
            generated/no-extension; 200×300×3; 8; 123 130 246; 6
            generated/UPPERCASE.JPG; 200×300×3; 8; 123 130 246; 6
            generated/exact-duplicate-a.jpg; 200×300×3; 8; 123 130 246; 6
            generated/exact-duplicate-b.jpg; 200×300×3; 8; 123 130 246; 6
            generated/näme with späces & ünïcode 日本.jpg; 200×300×3; 8; 123 130 246; 6
            generated/one-pixel.png; 1×1×3; 8; 255 0 0; 0
            generated/cmyk.jpg; 200×300×3; 8; 127 128 250; 6
            generated/la-alpha.png; 200×300×1; 8; 142; 0
            generated/bilevel.png; 200×300×1; 8; 0; 0
            generated/palette.png; 200×300×3; 8; 153 102 255; 0
            generated/gray16.png; 200×300×1; 16; 32700; 0
            """;

    private static final String REFUSED =
            """
            corrupt/oss-fuzz-36829.jpeg; dataset.decode.damaged
            generated/truncated-half.png; dataset.decode.truncated
            generated/zero-bytes.jpg; dataset.decode.empty
            generated/text-not-image.jpg; dataset.decode.not-a-picture
            generated/Thumbs.db; dataset.decode.not-a-picture
            generated/.DS_Store; dataset.decode.not-a-picture
            generated/bomb-30000x30000.png; dataset.decode.too-large
            """;

    @BeforeEach
    void present() {
        assumeTrue(Files.isDirectory(FOLDER), "the messy files are not here");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = DECODABLE)
    @DisplayName("decode to their own size, depth and colours")
    void decodable(String file, String shape, int bits, String middle, int tolerance)
            throws IOException {
        Picture picture = decode(file);
        String found = picture.height() + "×" + picture.width() + "×" + picture.channels();
        assertEquals(shape, found);
        assertEquals(bits, picture.bits());
        PictureFacts facts = PictureDecoder.facts(Files.readAllBytes(FOLDER.resolve(file)));
        assertEquals(PictureFacts.of(picture), facts);
        assertNear(middle, picture, picture.height() / 2, picture.width() / 2, tolerance);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = REFUSED)
    @DisplayName("or are refused for what they are")
    void refused(String file, String key) throws IOException {
        assertEquals(key, assertThrows(Refusal.class, () -> decode(file)).problem().key());
        byte[] bytes = Files.readAllBytes(FOLDER.resolve(file));
        Refusal ofFacts = assertThrows(Refusal.class, () -> PictureDecoder.facts(bytes));
        assertEquals(key, ofFacts.problem().key());
    }

    @ParameterizedTest
    @CsvSource({"3", "5", "6", "8"})
    @DisplayName("photographs held in any way come out as the upright one")
    void orientation(int orientation) throws IOException {
        Picture upright = decode("orientation/Landscape_1.jpg");
        Picture turned = decode("orientation/Landscape_" + orientation + ".jpg");
        assertEquals("1200×1800", turned.height() + "×" + turned.width());
        Path turnedFile = FOLDER.resolve("orientation/Landscape_" + orientation + ".jpg");
        assertEquals(PictureFacts.of(turned), PictureDecoder.facts(Files.readAllBytes(turnedFile)));
        long difference = 0;
        for (int i = 0; i < upright.samples().length; i++) {
            difference += Math.abs(upright.sample(i) - turned.sample(i));
        }
        double mean = difference / (double) upright.samples().length;
        assertTrue(mean < 4, "mean difference " + mean);
    }

    @Test
    @DisplayName("each one in the list of files has its expectation here")
    void complete() throws IOException {
        TreeSet<String> expected =
                Stream.of(DECODABLE, REFUSED)
                        .flatMap(String::lines)
                        .map(line -> line.substring(0, line.indexOf(';')))
                        .collect(Collectors.toCollection(TreeSet::new));
        List.of(1, 3, 5, 6, 8).forEach(i -> expected.add("orientation/Landscape_" + i + ".jpg"));
        TreeSet<String> listed =
                Files.readAllLines(FOLDER.resolve("MANIFEST.csv")).stream()
                        .skip(1)
                        .map(line -> line.substring(0, line.indexOf(',')))
                        .collect(Collectors.toCollection(TreeSet::new));
        listed.removeAll(expected);
        assertEquals(new TreeSet<>(), listed);
    }

    private static void assertNear(String expected, Picture picture, int y, int x, int tolerance) {
        int[] wanted = Arrays.stream(expected.split(" ")).mapToInt(Integer::parseInt).toArray();
        assertEquals(wanted.length, picture.channels());
        for (int c = 0; c < wanted.length; c++) {
            int at = (y * picture.width() + x) * wanted.length + c;
            assertEquals(wanted[c], picture.sample(at), tolerance, "channel " + c);
        }
    }

    private static Picture decode(String file) throws IOException {
        return PictureDecoder.decode(Files.readAllBytes(FOLDER.resolve(file)), FULL);
    }
}
