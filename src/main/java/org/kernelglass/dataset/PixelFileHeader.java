package org.kernelglass.dataset;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/**
 * The beginning of a cache file: what it holds and whether it is whole. The file is this header,
 * the images one after the other, and a checksum of each.
 *
 * @param key SHA-256 of what the pixels depend on
 * @param images how many
 * @param imageBytes of each
 * @param fit the ranges that were fitted while it was made
 * @param checksOfImages checksum of the checksums
 */
record PixelFileHeader(
        byte[] key, int images, int imageBytes, DepthRangeFit fit, int checksOfImages) {

    /** Raised whenever the same files would give other bytes: decoder, preparer or format. */
    static final int VERSION = 3;

    /** Bytes before the first image. */
    static final int LENGTH = 256;

    private static final byte[] MAGIC = "KGPIXELS".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_RANGES = 8;

    /** Length of the whole file. */
    long fileLength() {
        return LENGTH + (long) images * (imageBytes + Integer.BYTES);
    }

    /** Where the image begins. */
    long position(int image) {
        return LENGTH + (long) image * imageBytes;
    }

    ByteBuffer bytes() {
        ByteBuffer buffer = ByteBuffer.allocate(LENGTH);
        buffer.put(MAGIC).putInt(VERSION).put(key).putInt(images).putInt(imageBytes);
        buffer.putInt(checksOfImages).putInt(fit.ranges().size());
        fit.ranges()
                .forEach(
                        (bits, range) ->
                                buffer.putInt(bits).putInt(range.low()).putInt(range.high()));
        buffer.putInt(LENGTH - Integer.BYTES, check(buffer.array()));
        return buffer.rewind();
    }

    /** The header that was written so; empty if these bytes are not whole. */
    static Optional<PixelFileHeader> of(ByteBuffer buffer) {
        byte[] magic = new byte[MAGIC.length];
        byte[] key = new byte[32];
        buffer.get(magic);
        boolean whole =
                Arrays.equals(magic, MAGIC)
                        && buffer.getInt() == VERSION
                        && buffer.getInt(LENGTH - Integer.BYTES) == check(buffer.array());
        if (!whole) {
            return Optional.empty();
        }
        buffer.get(key);
        int images = buffer.getInt();
        int imageBytes = buffer.getInt();
        int checks = buffer.getInt();
        return Optional.of(new PixelFileHeader(key, images, imageBytes, fit(buffer), checks));
    }

    private static DepthRangeFit fit(ByteBuffer buffer) {
        SortedMap<Integer, SampleRange> ranges = new TreeMap<>();
        int count = Math.min(MOST_RANGES, buffer.getInt());
        for (int range = 0; range < count; range++) {
            ranges.put(buffer.getInt(), new SampleRange(buffer.getInt(), buffer.getInt()));
        }
        return new DepthRangeFit(ranges);
    }

    private static int check(byte[] header) {
        CRC32C check = new CRC32C();
        check.update(header, 0, LENGTH - Integer.BYTES);
        return (int) check.getValue();
    }

    /** The checksum of one image, or of any bytes. */
    static int checkOf(byte[] bytes) {
        CRC32C check = new CRC32C();
        check.update(bytes, 0, bytes.length);
        return (int) check.getValue();
    }
}
