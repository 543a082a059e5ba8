package org.kernelglass.workflow;

import java.util.Optional;
import org.kernelglass.dataset.DepthRangeFit;
import org.kernelglass.dataset.Picture;
import org.kernelglass.dataset.PixelPreparer;
import org.kernelglass.dataset.Preprocessing;
import org.kernelglass.dataset.Preprocessing.Color;
import org.kernelglass.dataset.Preprocessing.DepthRange;
import org.kernelglass.dataset.Preprocessing.Fit;
import org.kernelglass.message.Message;

/**
 * A picture small enough to keep many of.
 *
 * @param height rows of this thumbnail; 0 where the picture cannot be read
 * @param width columns of this thumbnail
 * @param argb row by row, opaque; not a copy
 * @param pictureHeight rows of the picture itself
 * @param pictureWidth columns of the picture itself
 * @param problem why it cannot be read; empty where it can
 */
public record Thumbnail(
        int height,
        int width,
        int[] argb,
        int pictureHeight,
        int pictureWidth,
        Optional<Message> problem) {

    /**
     * The picture with its own aspect ratio, no side longer than asked for, never enlarged. Deep
     * samples are spread over what the picture itself uses, so that there is something to see.
     */
    static Thumbnail of(Picture picture, int side) {
        double scale = Math.min(1, side / (double) Math.max(picture.height(), picture.width()));
        int height = Math.max(1, (int) Math.round(picture.height() * scale));
        int width = Math.max(1, (int) Math.round(picture.width() * scale));
        Preprocessing small =
                new Preprocessing(
                        height, width, Color.RGB, Fit.STRETCH, DepthRange.IMAGE_PERCENTILES);
        byte[] bytes = new PixelPreparer(small, DepthRangeFit.NONE).prepare(picture);
        return new Thumbnail(
                height, width, argb(bytes), picture.height(), picture.width(), Optional.empty());
    }

    static Thumbnail unreadable(Message problem) {
        return new Thumbnail(0, 0, new int[0], 0, 0, Optional.of(problem));
    }

    private static int[] argb(byte[] rgb) {
        int[] pixels = new int[rgb.length / 3];
        for (int pixel = 0, at = 0; pixel < pixels.length; pixel++) {
            int red = rgb[at++] & 0xFF;
            int green = rgb[at++] & 0xFF;
            int blue = rgb[at++] & 0xFF;
            pixels[pixel] = 0xFF000000 | red << 16 | green << 8 | blue;
        }
        return pixels;
    }

    /** Memory it takes, in bytes, roughly. */
    long bytes() {
        return 64 + 4L * argb.length;
    }
}
