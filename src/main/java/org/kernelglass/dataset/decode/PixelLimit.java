package org.kernelglass.dataset.decode;

import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

/**
 * Stops decompression bombs: a few bytes that claim a huge picture are refused from their header,
 * before any memory is taken for them.
 */
final class PixelLimit {

    static final int MEGAPIXELS = 100;
    private static final long PIXELS = MEGAPIXELS * 1_000_000L;

    private PixelLimit() {}

    /**
     * How many pixels there are.
     *
     * @throws Refusal if the picture is empty or larger than the limit
     */
    static long check(long height, long width) {
        if (height < 1 || width < 1) {
            throw new Refusal(Message.of("dataset.decode.no-pixels"));
        }
        if (height > PIXELS || width > PIXELS || height * width > PIXELS) {
            throw new Refusal(Message.of("dataset.decode.too-large", width, height, MEGAPIXELS));
        }
        return height * width;
    }
}
