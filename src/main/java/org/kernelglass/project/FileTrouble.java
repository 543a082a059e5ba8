package org.kernelglass.project;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

/** Says in a sentence why a file could not be read or written, and what to do. Any thread. */
final class FileTrouble {

    private FileTrouble() {}

    /** For a file that could not be written; what was there before is still there. */
    static Refusal writing(Path file, Exception cause) {
        return new Refusal(
                Message.of("project.problem.write", file.toString(), reason(cause)),
                hint(cause),
                cause);
    }

    /** For a file that could not be read. */
    static Refusal reading(Path file, Exception cause) {
        Message hint = denied(cause) ? Message.of("project.hint.permission") : null;
        return new Refusal(
                Message.of("project.problem.read", file.toString(), reason(cause)), hint, cause);
    }

    /** For a file whose content is not what was once written there. */
    static Refusal damaged(Path file, Message reason, Message hint) {
        return new Refusal(Message.of("project.problem.damaged", file.toString(), reason), hint);
    }

    private static Message reason(Exception cause) {
        if (full(cause)) {
            return Message.of("project.reason.disk-full");
        }
        if (denied(cause)) {
            return Message.of("project.reason.permission");
        }
        if (cause instanceof NoSuchFileException) {
            return Message.of("project.reason.missing");
        }
        return Message.of("project.reason.other", text(cause));
    }

    private static Message hint(Exception cause) {
        if (full(cause)) {
            return Message.of("project.hint.disk-full");
        }
        return Message.of(denied(cause) ? "project.hint.permission" : "project.hint.write");
    }

    private static boolean denied(Exception cause) {
        return cause instanceof AccessDeniedException
                || cause instanceof ReadOnlyFileSystemException
                || text(cause).toLowerCase(Locale.ROOT).contains("read-only");
    }

    // the platform has no exception of its own for a full disk, only the system's sentence
    private static boolean full(Exception cause) {
        String text = text(cause).toLowerCase(Locale.ROOT);
        return cause instanceof IOException
                && (text.contains("no space left")
                        || text.contains("not enough space")
                        || text.contains("quota exceeded")
                        || text.contains("file too large"));
    }

    private static String text(Exception cause) {
        String text =
                cause instanceof FileSystemException trouble && trouble.getReason() != null
                        ? trouble.getReason()
                        : cause.getMessage();
        return text == null ? cause.getClass().getSimpleName() : text;
    }
}
