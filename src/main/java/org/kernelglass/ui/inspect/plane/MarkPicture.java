package org.kernelglass.ui.inspect.plane;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** The mark of a class by itself, for the legend and the list. FX thread. */
final class MarkPicture {

    private static final int SIDE = 12;
    private static final int SCALE = 2;

    private MarkPicture() {}

    /** Twice as fine as it is shown. */
    static Image of(int label) {
        int side = SIDE * SCALE;
        int[] pixels = new int[side * side];
        new PointRaster(side, side, pixels, SCALE, PointRaster.RADIUS)
                .point(SIDE / 2.0, SIDE / 2.0, ClassMark.of(label));
        WritableImage image = new WritableImage(side, side);
        image.getPixelWriter()
                .setPixels(0, 0, side, side, PixelFormat.getIntArgbPreInstance(), pixels, 0, side);
        return image;
    }

    static double side() {
        return SIDE;
    }
}
