package org.kernelglass.dataset.decode;

import java.io.EOFException;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

/** Says in a sentence why a picture could not be decoded. */
final class Damage {

    private static final int LONGEST_DETAIL = 160;

    private Damage() {}

    static Refusal truncated() {
        return new Refusal(Message.of("dataset.decode.truncated"));
    }

    static Refusal damaged(String detail) {
        return new Refusal(Message.of("dataset.decode.damaged", shortened(detail)));
    }

    /** The refusal for whatever a decoder threw; on a fuzzed file that can be anything. */
    static Refusal of(Throwable thrown) {
        if (thrown instanceof Refusal refusal) {
            return refusal;
        }
        if (thrown instanceof OutOfMemoryError) {
            return new Refusal(Message.of("dataset.decode.memory"), thrown);
        }
        if (causedByEndOfFile(thrown)) {
            return new Refusal(Message.of("dataset.decode.truncated"), thrown);
        }
        return new Refusal(Message.of("dataset.decode.damaged", detail(thrown)), thrown);
    }

    private static boolean causedByEndOfFile(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof EOFException) {
                return true;
            }
        }
        return false;
    }

    private static String detail(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null || message.isBlank()
                ? thrown.getClass().getSimpleName()
                : shortened(message);
    }

    private static String shortened(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        return line.length() <= LONGEST_DETAIL ? line : line.substring(0, LONGEST_DETAIL) + "…";
    }
}
