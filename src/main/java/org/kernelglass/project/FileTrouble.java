package org.kernelglass.project;

import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import org.kernelglass.message.FileReason;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

/** Says in a sentence why a file could not be read or written, and what to do. Any thread. */
final class FileTrouble {

    private FileTrouble() {}

    /** For a file that could not be written; what was there before is still there. */
    static Refusal writing(Path file, Exception cause) {
        return new Refusal(
                Message.of("project.problem.write", file.toString(), FileReason.of(cause)),
                hint(cause),
                cause);
    }

    /** For a file that could not be read. */
    static Refusal reading(Path file, Exception cause) {
        if (cause instanceof CharacterCodingException) {
            return damaged(
                    file, Message.of("project.reason.no-text"), Message.of("project.hint.restore"));
        }
        if (cause instanceof BoundedLines.EndlessLine) {
            return tooLarge(file);
        }
        Message hint = FileReason.isDenied(cause) ? Message.of("project.hint.permission") : null;
        return new Refusal(
                Message.of("project.problem.read", file.toString(), FileReason.of(cause)),
                hint,
                cause);
    }

    /** For a file whose content is not what was once written there. */
    static Refusal damaged(Path file, Message reason, Message hint) {
        return new Refusal(Message.of("project.problem.damaged", file.toString(), reason), hint);
    }

    /** For a file that no content of its kind could make so large. */
    static Refusal tooLarge(Path file) {
        return damaged(
                file, Message.of("project.reason.size"), Message.of("project.hint.put-back"));
    }

    private static Message hint(Exception cause) {
        if (FileReason.isFull(cause)) {
            return Message.of("project.hint.disk-full");
        }
        if (FileReason.notFolder(cause).isPresent()) {
            return Message.of("project.hint.not-folder");
        }
        return Message.of(
                FileReason.isDenied(cause) ? "project.hint.permission" : "project.hint.write");
    }
}
