package org.kernelglass.dataset.decode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The chunks of a WebP file (RIFF container): whether all are there, and the EXIF block. */
final class WebpChunks {

    private static final int HEADER = 12;
    private static final int CHUNK_HEADER = 8;

    private final byte[] file;
    private byte[] exif;

    /**
     * @throws org.kernelglass.message.Refusal if the file is shorter than it says
     */
    WebpChunks(byte[] file) {
        this.file = file;
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        long end = (in.getInt(4) & 0xFFFFFFFFL) + CHUNK_HEADER;
        if (end > file.length) {
            throw Damage.truncated();
        }
        long at = HEADER;
        while (at + CHUNK_HEADER <= end) {
            at = chunk(in, (int) at, end);
        }
    }

    Optional<byte[]> exif() {
        return Optional.ofNullable(exif);
    }

    private long chunk(ByteBuffer in, int at, long end) {
        String type = new String(file, at, 4, StandardCharsets.ISO_8859_1);
        long length = in.getInt(at + 4) & 0xFFFFFFFFL;
        long next = at + CHUNK_HEADER + length;
        if (next > end) {
            throw Damage.truncated();
        }
        if (type.equals("EXIF")) {
            exif = withoutPrefix(Arrays.copyOfRange(file, at + CHUNK_HEADER, (int) next));
        }
        return next + (length & 1);
    }

    /** Some writers put the JPEG prefix {@code Exif\0\0} before the block. */
    private static byte[] withoutPrefix(byte[] block) {
        boolean prefixed = block.length > 6 && block[0] == 'E' && block[1] == 'x';
        return prefixed ? Arrays.copyOfRange(block, 6, block.length) : block;
    }
}
