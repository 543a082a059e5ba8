package org.kernelglass.workflow.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.workflow.Workers;

@DisplayName("Pictures to measure with")
class GeneratedPicturesTest {

    @TempDir Path folder;

    private List<Path> written(GeneratedPictures pictures, String name, int count)
            throws IOException {
        try (Workers workers = new Workers(2)) {
            pictures.write(folder.resolve(name), count, workers.threads(), done -> {}, () -> false);
        }
        try (Stream<Path> files = Files.walk(folder.resolve(name))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    @DisplayName("are the same every time, and no two of them are alike")
    void sameEveryTime() throws IOException {
        List<Path> once = written(GeneratedPictures.PHOTOGRAPHS, "once", 12);
        List<Path> again = written(GeneratedPictures.PHOTOGRAPHS, "again", 12);
        assertEquals(12, once.size());
        for (int i = 0; i < once.size(); i++) {
            byte[] bytes = Files.readAllBytes(once.get(i));
            assertArrayEquals(bytes, Files.readAllBytes(again.get(i)));
            assertFalse(
                    i > 0 && Arrays.equals(bytes, Files.readAllBytes(once.get(i - 1))),
                    once.get(i).toString());
        }
    }

    @Test
    @DisplayName("are photographs of about 256×256 in five classes, or small ones of 32×32 in ten")
    void sizes() throws IOException {
        for (Path file : written(GeneratedPictures.PHOTOGRAPHS, "photographs", 10)) {
            BufferedImage picture = ImageIO.read(file.toFile());
            assertTrue(Math.abs(picture.getWidth() - 256) <= 16, file.toString());
            assertTrue(Math.abs(picture.getHeight() - 256) <= 16, file.toString());
        }
        for (Path file : written(GeneratedPictures.SMALL, "small", 10)) {
            BufferedImage picture = ImageIO.read(file.toFile());
            assertEquals(32, picture.getWidth());
            assertEquals(32, picture.getHeight());
        }
        try (Stream<Path> classes = Files.list(folder.resolve("small"))) {
            assertEquals(10, classes.count());
        }
    }

    @Test
    @DisplayName("are given up when nobody wants them any more")
    void cancelled() {
        try (Workers workers = new Workers(2)) {
            assertThrows(
                    CancellationException.class,
                    () ->
                            GeneratedPictures.PHOTOGRAPHS.write(
                                    folder, 60, workers.threads(), done -> {}, () -> true));
        }
    }
}
