package org.kernelglass.ui.data;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import org.kernelglass.workflow.PreviewPixels;
import org.kernelglass.workflow.Thumbnail;

/** Pixels as pictures for the screen. */
public final class Pixels {

    private Pixels() {}

    public static Image of(Thumbnail thumbnail) {
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

    /** Each pixel a square of pixels: what draws the window would blur or shift them. */
    public static Image enlarged(Image image, int times) {
        if (times == 1) {
            return image;
        }
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        PixelReader reader = image.getPixelReader();
        int[] argb = new int[width * times * height * times];
        for (int y = 0; y < height * times; y++) {
            for (int x = 0; x < width * times; x++) {
                argb[y * width * times + x] = reader.getArgb(x / times, y / times);
            }
        }
        return of(height * times, width * times, argb);
    }
}
