package org.kernelglass.dataset.decode;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/**
 * Pictures in the four inks of print, cyan, magenta, yellow and black: converted by the profile in
 * the file, or without one by light = (1 − ink) · (1 − black).
 */
final class InkPixels {

    private static final int INKS = 4;

    private InkPixels() {}

    /** The picture in 8-bit RGB. */
    static BufferedImage toRgb(BufferedImage image) {
        BufferedImage rgb =
                new BufferedImage(
                        image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        if (image.getColorModel().getColorSpace() instanceof ICC_ColorSpace profile) {
            byProfile(image, profile, rgb);
        } else {
            byFormula(image, rgb.getRaster());
        }
        return rgb;
    }

    private static void byProfile(BufferedImage image, ColorSpace profile, BufferedImage rgb) {
        ColorSpace srgb = rgb.getColorModel().getColorSpace();
        int[] inks = {0, 1, 2, 3};
        Raster source =
                image.getRaster()
                        .createChild(0, 0, image.getWidth(), image.getHeight(), 0, 0, inks);
        new ColorConvertOp(profile, srgb, null).filter(source, rgb.getRaster());
    }

    private static void byFormula(BufferedImage image, WritableRaster rgb) {
        Raster source = image.getRaster();
        int bands = source.getNumBands();
        int bits = image.getColorModel().getComponentSize(0);
        long maximum = (1L << bits) - 1;
        int[] row = new int[image.getWidth() * bands];
        int[] out = new int[image.getWidth() * 3];
        for (int y = 0; y < image.getHeight(); y++) {
            source.getPixels(0, y, image.getWidth(), 1, row);
            for (int x = 0; x < image.getWidth(); x++) {
                long light = maximum - row[x * bands + INKS - 1];
                for (int ink = 0; ink < 3; ink++) {
                    long value = (maximum - row[x * bands + ink]) * light * 255;
                    long whole = maximum * maximum;
                    out[x * 3 + ink] = (int) ((value + whole / 2) / whole);
                }
            }
            rgb.setPixels(0, y, image.getWidth(), 1, out);
        }
    }
}
