package org.kernelglass.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Pixels in memory")
class MemoryPixelsTest {

    @TempDir private Path folder;

    @ParameterizedTest(name = "of {0} bytes")
    @ValueSource(ints = {12_000, 60_000, 200_000})
    @DisplayName("come into a file each at its place, at the latest when they are closed")
    void file(int imageBytes) throws IOException {
        int images = 25;
        MemoryPixels memory = new MemoryPixels(images, imageBytes);
        for (int image = 0; image < images; image++) {
            memory.write(image, pattern(image, imageBytes));
        }
        Path file = folder.resolve("pixels");
        memory.save(
                new PixelFileWriter(folder, imageBytes),
                writer -> writer.finish(file, new byte[32], DepthRangeFit.NONE, new int[images]),
                task -> {});
        byte[] read = new byte[imageBytes];
        memory.read(7, read);
        assertArrayEquals(pattern(7, imageBytes), read, "read before all is written");
        assertFalse(Files.exists(file), "no worker has come yet");
        memory.close();
        byte[] written = Files.readAllBytes(file);
        assertEquals(
                PixelFileHeader.LENGTH + images * (imageBytes + Integer.BYTES), written.length);
        for (int image = 0; image < images; image++) {
            int from = PixelFileHeader.LENGTH + image * imageBytes;
            assertArrayEquals(
                    pattern(image, imageBytes),
                    Arrays.copyOfRange(written, from, from + imageBytes),
                    "image " + image);
        }
    }

    private static byte[] pattern(int image, int length) {
        byte[] bytes = new byte[length];
        for (int at = 0; at < length; at++) {
            bytes[at] = (byte) (image * 31 + at * 7);
        }
        return bytes;
    }
}
