package org.kernelglass.dataset.decode;

import org.kernelglass.dataset.Picture;
import org.kernelglass.dataset.PictureFacts;

/**
 * The eight ways a camera can be held, as EXIF tag 0x0112 numbers them (EXIF 2.32, section 4.6.4):
 * where the first row and the first column of the stored picture lie in the upright one.
 */
final class Orientation {

    static final int UPRIGHT = 1;

    private Orientation() {}

    /** The picture turned upright; values outside 1–8 change nothing. */
    static Picture upright(Picture stored, int orientation) {
        if (orientation <= UPRIGHT || orientation > 8) {
            return stored;
        }
        boolean swapped = orientation >= 5;
        int height = swapped ? stored.width() : stored.height();
        int width = swapped ? stored.height() : stored.width();
        short[] samples = new short[stored.samples().length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int from = source(stored, orientation, y, x) * stored.channels();
                int to = (y * width + x) * stored.channels();
                System.arraycopy(stored.samples(), from, samples, to, stored.channels());
            }
        }
        return new Picture(height, width, stored.channels(), stored.bits(), samples);
    }

    /** The same of what the picture is. */
    static PictureFacts upright(PictureFacts stored, int orientation) {
        return orientation >= 5 && orientation <= 8
                ? new PictureFacts(
                        stored.width(), stored.height(), stored.channels(), stored.bits())
                : stored;
    }

    /** The stored pixel that the upright pixel (y, x) is. */
    private static int source(Picture stored, int orientation, int y, int x) {
        int bottom = stored.height() - 1;
        int right = stored.width() - 1;
        return switch (orientation) {
            case 2 -> at(stored, y, right - x);
            case 3 -> at(stored, bottom - y, right - x);
            case 4 -> at(stored, bottom - y, x);
            case 5 -> at(stored, x, y);
            case 6 -> at(stored, bottom - x, y);
            case 7 -> at(stored, bottom - x, right - y);
            default -> at(stored, x, right - y);
        };
    }

    private static int at(Picture stored, int row, int column) {
        return row * stored.width() + column;
    }
}
