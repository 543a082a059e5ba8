package org.kernelglass.export;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import org.kernelglass.evaluation.ConfusionMatrix;
import org.kernelglass.message.Sentences;

/**
 * A confusion matrix as a picture: a row for each actual class, a column for each predicted one,
 * the count in each cell, and as its shade the share of the row. Any thread.
 */
public final class ConfusionPicture {

    private final Sentences sentences;

    public ConfusionPicture(Sentences sentences) {
        this.sentences = sentences;
    }

    /**
     * Draws into a PNG file, replaced at once.
     *
     * @param classes names in the order of the labels
     * @throws org.kernelglass.message.Refusal if it cannot be written
     */
    public void write(ConfusionMatrix matrix, List<String> classes, Path file) {
        PngFile.write(draw(matrix, classes), file);
    }

    BufferedImage draw(ConfusionMatrix matrix, List<String> classes) {
        return new ConfusionSheet(matrix, classes, new Lettering(sentences)).draw();
    }
}
