package org.kernelglass.ui.runs;

import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.kernelglass.dataset.Picture;
import org.kernelglass.dataset.decode.PictureDecoder;
import org.kernelglass.dataset.files.PictureBytes;
import org.kernelglass.parameter.Size;

/** A small image of any file that the datasets can read. Off the FX thread. */
final class FileThumbnail {

    private FileThumbnail() {}

    /**
     * @param side decoded at least this large, on the way to be scaled down
     * @throws IOException if the file cannot be read
     */
    static Image of(Path file, int side) throws IOException {
        Picture picture = PictureDecoder.decode(PictureBytes.read(file), Size.square(side * 2));
        int[] pixels = new int[picture.height() * picture.width()];
        for (int at = 0; at < pixels.length; at++) {
            int red = value(picture, at, 0);
            int green = value(picture, at, Math.min(1, picture.channels() - 1));
            int blue = value(picture, at, picture.channels() - 1);
            pixels[at] = 0xFF << 24 | red << 16 | green << 8 | blue;
        }
        WritableImage image = new WritableImage(picture.width(), picture.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        picture.width(),
                        picture.height(),
                        PixelFormat.getIntArgbInstance(),
                        pixels,
                        0,
                        picture.width());
        return image;
    }

    private static int value(Picture picture, int at, int channel) {
        return picture.sample(at * picture.channels() + channel) * 255 / picture.maximum();
    }
}
