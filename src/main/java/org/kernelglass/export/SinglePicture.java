package org.kernelglass.export;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import org.kernelglass.export.Sheet.Align;
import org.kernelglass.export.Sheet.Words;
import org.kernelglass.message.Sentences;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;

/** One picture under two lines of text. Any thread. */
public final class SinglePicture {

    private static final double SIDE = 384;
    private static final double TITLE_HEIGHT = 62;
    private static final double LEAST_WIDTH = 420;

    private final Sentences sentences;

    public SinglePicture(Sentences sentences) {
        this.sentences = sentences;
    }

    /**
     * Draws into a PNG file, replaced at once.
     *
     * @param picture {@code [channels, height, width]}, 1 or 3 channels, 0–1
     * @param title first line
     * @param below second line
     * @throws org.kernelglass.message.Refusal if it cannot be written
     */
    public void write(Tensor picture, String title, String below, Path file) {
        PngFile.write(draw(picture, title, below), file);
    }

    BufferedImage draw(Tensor picture, String title, String below) {
        TensorShape shape = picture.shape();
        double pixel = SIDE / Math.max(shape.height(), shape.width());
        double sharp = pixel > 1 ? Math.floor(pixel) : pixel;
        Rectangle2D place =
                new Rectangle2D.Double(
                        Look.MARGIN,
                        Look.MARGIN + TITLE_HEIGHT,
                        sharp * shape.width(),
                        sharp * shape.height());
        double width = 2 * Look.MARGIN + Math.max(LEAST_WIDTH, place.getWidth());
        try (Sheet sheet =
                new Sheet(width, place.getMaxY() + Look.MARGIN, new Lettering(sentences))) {
            double room = width - 2 * Look.MARGIN;
            Words first = new Words(title, Look.TITLE, true, Look.INK);
            Words second = Words.of(below, Look.TEXT, Look.QUIET);
            sheet.write(sheet.shortened(first, room), Look.MARGIN, Look.MARGIN + 8, Align.LEFT);
            sheet.write(sheet.shortened(second, room), Look.MARGIN, Look.MARGIN + 32, Align.LEFT);
            sheet.paste(Raster.picture(picture), place, 1);
            sheet.draw(place, Look.FRAME, 1);
            return sheet.image();
        }
    }
}
