package org.kernelglass.dataset.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

/**
 * Reads a file of text that a person has written. Strictly: in another encoding than UTF-8
 * different names would become the same. Any thread.
 */
public final class Utf8Text {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Utf8Text() {}

    /**
     * The whole text, without a byte order mark.
     *
     * @throws Refusal if the file cannot be read, or is not UTF-8; the sentence names the first row
     *     that is not
     */
    public static String read(Path file) {
        try {
            return decode(file, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new Refusal(
                    Message.of("dataset.refuse.unreadable", file.toString(), Reasons.of(e)), e);
        } catch (OutOfMemoryError e) {
            Message reason = Message.of("dataset.decode.memory");
            throw new Refusal(Message.of("dataset.refuse.unreadable", file.toString(), reason), e);
        }
    }

    private static String decode(Path file, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(in).toString();
            int zero = text.indexOf('\0');
            if (zero >= 0) {
                throw notUtf8(file, text.substring(0, zero));
            }
            boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
            return marked ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw notUtf8(file, new String(bytes, 0, in.position(), StandardCharsets.UTF_8));
        }
    }

    private static Refusal notUtf8(Path file, String before) {
        long row = 1 + before.chars().filter(character -> character == '\n').count();
        return new Refusal(
                Message.of("dataset.refuse.not-utf8", file.toString(), Long.toString(row)),
                Message.of("dataset.hint.utf8"));
    }
}
