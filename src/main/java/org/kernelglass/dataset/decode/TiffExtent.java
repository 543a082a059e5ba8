package org.kernelglass.dataset.decode;

import java.util.Arrays;

/**
 * Whether the strips or tiles that a TIFF page points to all lie within the file: its reader fills
 * what is missing with black and says nothing.
 */
final class TiffExtent {

    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int BITS_PER_SAMPLE = 258;
    private static final int COMPRESSION = 259;
    private static final int PHOTOMETRIC = 262;
    private static final int STRIP_OFFSETS = 273;
    private static final int SAMPLES_PER_PIXEL = 277;
    private static final int STRIP_BYTES = 279;
    private static final int TILE_WIDTH = 322;
    private static final int TILE_HEIGHT = 323;
    private static final int TILE_OFFSETS = 324;
    private static final int TILE_BYTES = 325;

    private static final int UNCOMPRESSED = 1;
    private static final int OLD_JPEG = 6;
    private static final int YCBCR = 6;

    private TiffExtent() {}

    /**
     * @throws org.kernelglass.message.Refusal if the file ends before the pixels do, or a size
     *     claims more than the pixel limit
     */
    static void check(TiffFields page, long fileBytes) {
        PixelLimit.check(page.number(HEIGHT, 0), page.number(WIDTH, 0));
        PixelLimit.check(page.number(TILE_HEIGHT, 1), page.number(TILE_WIDTH, 1));
        boolean tiled = page.numbers(TILE_OFFSETS).length > 0;
        long[] offsets = page.numbers(tiled ? TILE_OFFSETS : STRIP_OFFSETS);
        long[] bytes = page.numbers(tiled ? TILE_BYTES : STRIP_BYTES);
        for (int i = 0; i < offsets.length; i++) {
            long length = i < bytes.length ? bytes[i] : 0;
            if (offsets[i] < 0 || length < 0 || offsets[i] + length > fileBytes) {
                throw Damage.truncated();
            }
        }
        checkUncompressed(page, tiled, bytes);
    }

    private static void checkUncompressed(TiffFields page, boolean tiled, long[] bytes) {
        boolean plain =
                page.number(COMPRESSION, UNCOMPRESSED) == UNCOMPRESSED
                        && page.number(PHOTOMETRIC, 0) != YCBCR;
        if (!plain || tiled || bytes.length == 0) {
            return;
        }
        long rowBits =
                page.number(WIDTH, 0)
                        * page.number(SAMPLES_PER_PIXEL, 1)
                        * page.number(BITS_PER_SAMPLE, 1);
        long needed = rowBits / 8 * page.number(HEIGHT, 0);
        long present = Arrays.stream(bytes).sum();
        if (present > 0 && present < needed) {
            throw Damage.truncated();
        }
    }
}
