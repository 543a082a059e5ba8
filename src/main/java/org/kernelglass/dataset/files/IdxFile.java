package org.kernelglass.dataset.files;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

/**
 * One IDX file of unsigned bytes in memory, gzipped or not: the format of MNIST and its kin (LeCun,
 * Cortes, Burges, "The MNIST database", section "File formats").
 *
 * @param lengths of the dimensions, outermost first
 * @param values all of them, innermost dimension first
 */
record IdxFile(int[] lengths, byte[] values) {

    private static final int UNSIGNED_BYTES = 8;
    private static final int LARGEST = Integer.MAX_VALUE - 64;

    /** Whether a file that begins so may be IDX: its two zero bytes and type, or a gzip header. */
    static boolean looksLike(byte[] start) {
        boolean zipped = start.length >= 2 && start[0] == 0x1F && start[1] == (byte) 0x8B;
        boolean plain =
                start.length >= 4
                        && start[0] == 0
                        && start[1] == 0
                        && start[2] == UNSIGNED_BYTES
                        && start[3] > 0;
        return zipped || plain;
    }

    /**
     * Reads a file whole.
     *
     * @param dimensions how many it must have
     * @throws Refusal if it is damaged, too short or too long for its header, or of other values
     */
    static IdxFile read(Path file, int dimensions) {
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
                DataInputStream in = new DataInputStream(unzipped(raw))) {
            return read(file, dimensions, in);
        } catch (EOFException e) {
            throw damaged(file, Message.of("dataset.idx.short"), e);
        } catch (IOException e) {
            throw damaged(file, Reasons.of(e), e);
        }
    }

    private static IdxFile read(Path file, int dimensions, DataInputStream in) throws IOException {
        int magic = in.readInt();
        if (magic != (UNSIGNED_BYTES << 8 | dimensions)) {
            throw damaged(file, Message.of("dataset.idx.magic", dimensions), null);
        }
        int[] lengths = new int[dimensions];
        long total = 1;
        for (int i = 0; i < dimensions; i++) {
            lengths[i] = in.readInt();
            total = lengths[i] < 1 || total > LARGEST ? Long.MAX_VALUE : total * lengths[i];
        }
        if (total > LARGEST) {
            throw damaged(file, Message.of("dataset.idx.size"), null);
        }
        byte[] values = in.readNBytes((int) total);
        if (values.length < total) {
            Message shorter = Message.of("dataset.idx.count", total, values.length);
            throw damaged(file, shorter, null);
        }
        if (in.read() >= 0) {
            throw damaged(file, Message.of("dataset.idx.longer", total), null);
        }
        return new IdxFile(lengths, values);
    }

    private static InputStream unzipped(InputStream raw) throws IOException {
        raw.mark(2);
        boolean zipped = raw.read() == 0x1F && raw.read() == 0x8B;
        raw.reset();
        return zipped ? new GZIPInputStream(raw, 1 << 16) : raw;
    }

    static Refusal damaged(Path file, Message reason, Throwable cause) {
        return new Refusal(
                Message.of("dataset.refuse.idx", file.toString(), reason),
                Message.of("dataset.hint.idx"),
                cause);
    }
}
