package org.kernelglass.dataset.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Bytes taken as a reader left them")
class StoredBytesTest {

    static Stream<BufferedImage> images() {
        BufferedImage color = filled(BufferedImage.TYPE_3BYTE_BGR);
        BufferedImage grey = filled(BufferedImage.TYPE_BYTE_GRAY);
        return Stream.of(color, grey, color.getSubimage(3, 2, 6, 5), grey.getSubimage(1, 4, 7, 3));
    }

    private static BufferedImage filled(int type) {
        SplittableRandom random = new SplittableRandom(type);
        BufferedImage image = new BufferedImage(11, 9, type);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int[] pixel = {random.nextInt(256), random.nextInt(256), random.nextInt(256)};
                image.getRaster().setPixel(x, y, pixel);
            }
        }
        return image;
    }

    @ParameterizedTest
    @MethodSource("images")
    @DisplayName("are the raster's samples, also of a part of a picture")
    void sameSamples(BufferedImage image) {
        Raster raster = image.getRaster();
        int channels = raster.getNumBands();
        StoredBytes stored = StoredBytes.of(raster).orElseThrow();
        short[] row = new short[image.getWidth() * channels];
        for (int y = 0; y < image.getHeight(); y++) {
            stored.copyRow(y, image.getWidth(), channels, row, 0);
            int[] expected = raster.getPixels(0, y, image.getWidth(), 1, (int[]) null);
            for (int at = 0; at < row.length; at++) {
                assertEquals(expected[at], row[at], "row " + y + ", sample " + at);
            }
        }
    }

    @Test
    @DisplayName("are not there where samples are packed into words or wider than a byte")
    void otherwise() {
        assertTrue(StoredBytes.of(filled(BufferedImage.TYPE_INT_RGB).getRaster()).isEmpty());
        assertTrue(StoredBytes.of(filled(BufferedImage.TYPE_USHORT_GRAY).getRaster()).isEmpty());
    }
}
