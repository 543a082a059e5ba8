package org.kernelglass.export;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.kernelglass.project.AtomicFile;

/** Writes pictures as PNG. Any thread. */
final class PngFile {

    private PngFile() {}

    /**
     * Replaces the file at once.
     *
     * @throws org.kernelglass.message.Refusal if it cannot be written; the old file is then
     *     untouched
     */
    static void write(BufferedImage image, Path file) {
        AtomicFile.write(
                file,
                out -> {
                    try (MemoryCacheImageOutputStream cache =
                            new MemoryCacheImageOutputStream(out)) {
                        ImageIO.write(image, "png", cache);
                    }
                });
    }
}
