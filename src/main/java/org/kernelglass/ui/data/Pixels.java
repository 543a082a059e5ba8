package org.kernelglass.ui.data;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.kernelglass.workflow.PreviewPixels;
import org.kernelglass.workflow.Thumbnail;

/** Pixels as pictures for the screen. */
final class Pixels {

    private Pixels() {}

    static Image of(Thumbnail thumbnail) {
        return of(thumbnail.height(), thumbnail.width(), thumbnail.argb());
    }

    static Image of(PreviewPixels pixels) {
        return of(pixels.height(), pixels.width(), pixels.argb());
    }

    private static Image of(int height, int width, int[] argb) {
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter()
                .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return image;
    }
}
