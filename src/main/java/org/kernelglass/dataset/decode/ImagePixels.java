package org.kernelglass.dataset.decode;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DirectColorModel;
import java.awt.image.IndexColorModel;
import org.kernelglass.dataset.Picture;

/**
 * Turns what an ImageIO reader gives into a {@link Picture}: the stored samples as they are, never
 * through a screen colour conversion, which would bend grey and cut 16 bits to 8.
 */
final class ImagePixels {

    private ImagePixels() {}

    /**
     * @throws org.kernelglass.message.Refusal if its samples are of no kind that a picture has
     */
    static Picture of(BufferedImage image) {
        ColorModel model = image.getColorModel();
        if (model instanceof IndexColorModel palette) {
            return PalettePixels.of(image, palette);
        }
        if (!(model instanceof ComponentColorModel || model instanceof DirectColorModel)) {
            return converted(image);
        }
        if (model.getNumColorComponents() == 4) {
            return ComponentPixels.of(InkPixels.toRgb(image));
        }
        if (model.getNumColorComponents() == 2 || model.getNumColorComponents() > 4) {
            return converted(image);
        }
        return ComponentPixels.of(image);
    }

    /** Unusual colour models only know how to become 8-bit RGB. */
    private static Picture converted(BufferedImage image) {
        BufferedImage plain =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            plain.setRGB(0, y, row.length, 1, row, 0, row.length);
        }
        return ComponentPixels.of(plain);
    }
}
