package org.kernelglass.dataset.files;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import org.kernelglass.message.Message;

/** Why the system would not give a file, as a sentence. */
public final class Reasons {

    private Reasons() {}

    /** The sentence for what reading a file threw. */
    public static Message of(IOException thrown) {
        if (thrown instanceof AccessDeniedException) {
            return Message.of("dataset.file.denied");
        }
        if (thrown instanceof FileSystemLoopException) {
            return Message.of("dataset.file.loop");
        }
        if (thrown instanceof NoSuchFileException || thrown instanceof FileNotFoundException) {
            return Message.of("dataset.file.missing");
        }
        String detail = thrown.getMessage();
        return Message.of(
                "dataset.file.unreadable",
                detail == null ? thrown.getClass().getSimpleName() : detail);
    }
}
