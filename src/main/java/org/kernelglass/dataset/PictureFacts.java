package org.kernelglass.dataset;

/**
 * What a picture is, without its pixels.
 *
 * @param height rows, upright
 * @param width columns, upright
 * @param channels 1 grey or 3 RGB
 * @param bits sample size, 8 to 16
 */
public record PictureFacts(int height, int width, int channels, int bits) {

    public static PictureFacts of(Picture picture) {
        return new PictureFacts(
                picture.height(), picture.width(), picture.channels(), picture.bits());
    }
}
