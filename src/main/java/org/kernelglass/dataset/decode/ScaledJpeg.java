package org.kernelglass.dataset.decode;

import java.nio.IntBuffer;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.leptonica.global.leptonica;
import org.kernelglass.dataset.Picture;
import org.kernelglass.dataset.PictureFacts;
import org.kernelglass.parameter.Size;
import org.slf4j.LoggerFactory;

/**
 * JPEG files that are wanted much smaller, decoded straight to a half, a quarter or an eighth of
 * their sides: each block of 8×8 pixels is then made of its low frequencies alone, which is less
 * work than to make all its pixels and average them. A side that the number does not divide is
 * stretched by less than one small pixel. By libjpeg-turbo, which comes within Leptonica (<a
 * href="http://www.leptonica.org">leptonica.org</a>).
 *
 * <p>Only whole files without a complaint: of all others, of pictures in inks, and where the
 * library does not run, nothing is known here, and the slower way has the last word. Any thread.
 */
final class ScaledJpeg {

    private static final int SILENT = 6;
    private static final int EIGHTH = 8;
    private static final int LONGEST_TRAILER = 1 << 16;
    private static final byte MARKER = (byte) 0xFF;
    private static final byte END_OF_IMAGE = (byte) 0xD9;
    private static final int GREY_BITS = 8;
    private static final int COLOR_BITS = 32;
    private static final boolean RUNS = load();

    private ScaledJpeg() {}

    private static boolean load() {
        try {
            Loader.load(leptonica.class);
            leptonica.setMsgSeverity(SILENT);
            return true;
        } catch (LinkageError | RuntimeException notHere) {
            LoggerFactory.getLogger(ScaledJpeg.class).info("JPEGs are decoded by Java", notHere);
            return false;
        }
    }

    /**
     * The stored picture, not yet upright, neither side below one and a half times the larger side
     * of {@code atLeast}; empty where it is not that much larger, or not to be had so.
     */
    static Optional<Picture> read(byte[] file, Size atLeast) {
        Optional<PictureFacts> header = header(file);
        if (header.isEmpty()) {
            return Optional.empty();
        }
        int side = Math.min(header.get().height(), header.get().width());
        OptionalInt reduction = reduction(side, atLeast);
        return reduction.isEmpty() ? Optional.empty() : read(file, reduction.getAsInt());
    }

    /** The stored picture as large as it is. */
    static Optional<Picture> whole(byte[] file) {
        return header(file).flatMap(known -> read(file, 1));
    }

    /**
     * What the stored picture is, all of the file having been decoded, but to an eighth of its
     * sides: that finds the same damage in a fraction of the time.
     */
    static Optional<PictureFacts> facts(byte[] file) {
        return header(file).filter(known -> read(file, EIGHTH).isPresent());
    }

    /**
     * The end of the picture, behind which some cameras write more. Without it, the slower way: the
     * library tells the terminal what is missing, and cannot be kept from it.
     */
    private static boolean ends(byte[] file) {
        for (int at = file.length - 2; at >= Math.max(0, file.length - LONGEST_TRAILER); at--) {
            if (file[at] == MARKER && file[at + 1] == END_OF_IMAGE) {
                return true;
            }
        }
        return false;
    }

    private static Optional<PictureFacts> header(byte[] file) {
        if (!RUNS || !ends(file)) {
            return Optional.empty();
        }
        int[] width = new int[1];
        int[] height = new int[1];
        int[] channels = new int[1];
        int unread =
                leptonica.readHeaderMemJpeg(
                        file, file.length, width, height, channels, new int[1], new int[1]);
        if (unread != 0 || channels[0] != 1 && channels[0] != 3) {
            return Optional.empty();
        }
        PixelLimit.check(height[0], width[0]);
        return Optional.of(new PictureFacts(height[0], width[0], channels[0], GREY_BITS));
    }

    private static OptionalInt reduction(int side, Size atLeast) {
        int wanted = Math.max(atLeast.height(), atLeast.width());
        return IntStream.of(EIGHTH, 4, 2).filter(by -> 2L * side >= 3L * wanted * by).findFirst();
    }

    private static Optional<Picture> read(byte[] file, int reduction) {
        int[] complaints = new int[1];
        PIX pix = leptonica.pixReadMemJpeg(file, file.length, 0, reduction, complaints, 0);
        if (pix == null) {
            return Optional.empty();
        }
        try {
            return complaints[0] == 0 ? picture(pix) : Optional.empty();
        } finally {
            leptonica.pixDestroy(pix);
        }
    }

    private static Optional<Picture> picture(PIX pix) {
        int width = leptonica.pixGetWidth(pix);
        int height = leptonica.pixGetHeight(pix);
        int depth = leptonica.pixGetDepth(pix);
        if (depth != GREY_BITS && depth != COLOR_BITS) {
            return Optional.empty();
        }
        int[] row = new int[leptonica.pixGetWpl(pix)];
        IntBuffer words = leptonica.pixGetData(pix).capacity((long) row.length * height).asBuffer();
        int channels = depth == GREY_BITS ? 1 : 3;
        short[] samples = new short[height * width * channels];
        for (int y = 0; y < height; y++) {
            words.get(row);
            if (channels == 1) {
                grey(row, samples, y * width, width);
            } else {
                color(row, samples, y * width * 3, width);
            }
        }
        return Optional.of(new Picture(height, width, channels, GREY_BITS, samples));
    }

    /** Four pixels in a word, the first in the highest bits. */
    private static void grey(int[] row, short[] samples, int to, int width) {
        for (int x = 0; x < width; x++) {
            samples[to + x] = (short) (row[x / 4] >>> 24 - x % 4 * 8 & 0xFF);
        }
    }

    /** A pixel in a word: red, green, blue, and eight bits that say nothing. */
    private static void color(int[] row, short[] samples, int start, int width) {
        int to = start;
        for (int x = 0; x < width; x++) {
            int word = row[x];
            samples[to++] = (short) (word >>> 24);
            samples[to++] = (short) (word >>> 16 & 0xFF);
            samples[to++] = (short) (word >>> 8 & 0xFF);
        }
    }
}
