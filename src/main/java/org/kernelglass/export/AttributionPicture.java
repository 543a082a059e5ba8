package org.kernelglass.export;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import org.kernelglass.message.Sentences;
import org.kernelglass.tensor.Tensor;

/**
 * Which pixels a class comes from: the photograph, the heat, and the heat laid over the photograph,
 * side by side. Any thread.
 */
public final class AttributionPicture {

    private final Sentences sentences;

    public AttributionPicture(Sentences sentences) {
        this.sentences = sentences;
    }

    /**
     * What is drawn.
     *
     * @param photo {@code [channels, height, width]}, 0–1
     * @param heat {@code [1, height, width]}
     * @param place which rectangle of the photograph, in its pixels, the heat covers
     * @param signed whether the heat speaks for the class above 0 and against it below
     * @param title of the picture
     * @param below a second line; may be empty
     */
    public record Content(
            Tensor photo,
            Tensor heat,
            Rectangle2D place,
            boolean signed,
            String title,
            String below) {}

    /**
     * Draws into a PNG file, replaced at once.
     *
     * @throws org.kernelglass.message.Refusal if it cannot be written
     */
    public void write(Content content, Path file) {
        PngFile.write(draw(content), file);
    }

    BufferedImage draw(Content content) {
        return new AttributionSheet(content, new Lettering(sentences)).draw();
    }
}
