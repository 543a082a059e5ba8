package org.kernelglass.dataset.decode;

import org.kernelglass.dataset.Picture;

/**
 * The one colour of a PNG that counts as transparent (chunk tRNS): like all transparency, black.
 */
final class TransparentColor {

    private TransparentColor() {}

    /**
     * Blackens the pixels of that colour, in place.
     *
     * @param color as it stands in the file, in samples of {@code depth} bits
     */
    static void toBlack(Picture picture, int[] color, int depth) {
        int[] wanted = color.clone();
        if (depth < 8) {
            int maximum = (1 << depth) - 1;
            wanted[0] = (color[0] * picture.maximum() + maximum / 2) / maximum;
        }
        int channels = picture.channels();
        for (int at = 0; at < picture.samples().length; at += channels) {
            boolean same = true;
            for (int c = 0; c < channels; c++) {
                same &= picture.sample(at + c) == wanted[Math.min(c, wanted.length - 1)];
            }
            for (int c = 0; same && c < channels; c++) {
                picture.samples()[at + c] = 0;
            }
        }
    }
}
