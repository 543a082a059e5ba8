package org.kernelglass.ui.design;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import javafx.geometry.Rectangle2D;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.kernelglass.project.AtomicFile;

/** The stack as a picture, twice as fine as on the screen. */
final class StackPicture {

    private static final double FINER = 2;

    private final WritableImage image;

    private StackPicture(WritableImage image) {
        this.image = image;
    }

    /** Takes the picture; FX thread. */
    static StackPicture of(Region stack) {
        SnapshotParameters fine = new SnapshotParameters();
        fine.setTransform(new Scale(FINER, FINER));
        double height = stack.prefHeight(stack.getWidth());
        fine.setViewport(
                new Rectangle2D(0, 0, FINER * stack.getWidth(), FINER * Math.ceil(height)));
        return new StackPicture(stack.snapshot(fine, null));
    }

    /**
     * Writes it as PNG. Any thread.
     *
     * @throws org.kernelglass.message.Refusal if the file cannot be written
     */
    Path write(Path file) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        AtomicFile.write(
                file,
                out -> {
                    try (MemoryCacheImageOutputStream cache =
                            new MemoryCacheImageOutputStream(out)) {
                        ImageIO.write(picture, "png", cache);
                    }
                });
        return file;
    }
}
