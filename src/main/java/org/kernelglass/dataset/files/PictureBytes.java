package org.kernelglass.dataset.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.kernelglass.dataset.decode.PictureDecoder;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

/** Reads a picture file whole, but not what is no picture or too large to be one. */
public final class PictureBytes {

    /** Larger than any file of 100 megapixels at 16 bits. */
    static final int LARGEST = 768 * 1024 * 1024;

    private PictureBytes() {}

    /**
     * The whole file.
     *
     * @throws IOException if it cannot be read
     * @throws Refusal if it does not begin as a picture does, or is too large
     */
    public static byte[] read(DatasetFiles files, String name) throws IOException {
        try (InputStream in = files.open(name)) {
            return whole(in);
        }
    }

    /**
     * The whole of a file that a person has named.
     *
     * @throws IOException if it cannot be read
     * @throws Refusal if it is no regular file (a pipe or a device may never end), does not begin
     *     as a picture does, or is too large
     */
    public static byte[] read(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (!attributes.isRegularFile()) {
            throw new Refusal(Message.of("dataset.file.no-file"));
        }
        if (attributes.size() > LARGEST) {
            throw tooLarge();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return whole(in);
        }
    }

    private static byte[] whole(InputStream in) throws IOException {
        byte[] start = in.readNBytes(PictureDecoder.SIGNATURE_BYTES);
        PictureDecoder.requirePicture(start);
        byte[] rest = in.readNBytes(LARGEST);
        if (rest.length == LARGEST) {
            throw tooLarge();
        }
        byte[] whole = Arrays.copyOf(start, start.length + rest.length);
        System.arraycopy(rest, 0, whole, start.length, rest.length);
        return whole;
    }

    private static Refusal tooLarge() {
        return new Refusal(Message.of("dataset.decode.large-file", LARGEST >> 20));
    }

    /** SHA-256 in lower-case hexadecimal. */
    public static String hash(byte[] content) {
        return hash(content, 0, content.length);
    }

    /** SHA-256 of a part, in lower-case hexadecimal. */
    public static String hash(byte[] content, int offset, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(content, offset, length);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
