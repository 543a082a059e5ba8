package org.kernelglass.export;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import org.kernelglass.message.Sentences;
import org.kernelglass.tensor.Tensor;

/**
 * Images as points of a plane in the colour of their class; those that the network takes for
 * another class are hollow. Any thread.
 */
public final class PlanePicture {

    private final Sentences sentences;

    public PlanePicture(Sentences sentences) {
        this.sentences = sentences;
    }

    /**
     * What is drawn.
     *
     * @param points {@code [images, 2]}
     * @param labels class of each
     * @param predicted class named for each
     * @param classes names in the order of the labels
     * @param title first line
     * @param below second line
     */
    public record Content(
            Tensor points,
            int[] labels,
            int[] predicted,
            List<String> classes,
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
        return new PlaneSheet(content, new Lettering(sentences)).draw();
    }
}
