package org.kernelglass.message;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import java.util.Optional;

/** Why the system would not read or write a file, as a part of a sentence. Any thread. */
public final class FileReason {

    private FileReason() {}

    /** The reason for what reading or writing threw, without a full stop. */
    public static Message of(Exception cause) {
        if (isFull(cause)) {
            return Message.of("project.reason.disk-full");
        }
        if (isDenied(cause)) {
            return Message.of("project.reason.permission");
        }
        Optional<Path> wrong = notFolder(cause);
        if (wrong.isPresent()) {
            boolean leadsNowhere = !Files.exists(wrong.get());
            return Message.of(
                    leadsNowhere ? "project.reason.dead-link" : "project.reason.not-folder",
                    wrong.get().toString());
        }
        if (cause instanceof NoSuchFileException) {
            return Message.of("project.reason.missing");
        }
        if (cause instanceof FileAlreadyExistsException || cause instanceof NotDirectoryException) {
            return Message.of("project.reason.in-the-way");
        }
        return Message.of("project.reason.other", text(cause));
    }

    /** What stands where a folder was expected: a file, or a link that leads nowhere. */
    public static Optional<Path> notFolder(Exception cause) {
        if (!(cause instanceof FileSystemException trouble) || trouble.getFile() == null) {
            return Optional.empty();
        }
        Path path = Path.of(trouble.getFile());
        boolean expected =
                cause instanceof NotDirectoryException
                        || cause instanceof FileAlreadyExistsException;
        boolean file = expected && Files.exists(path) && !Files.isDirectory(path);
        boolean deadLink = Files.isSymbolicLink(path) && !Files.exists(path);
        return Optional.of(path).filter(wrong -> file || deadLink);
    }

    /** Whether the person lacks the permission. */
    public static boolean isDenied(Exception cause) {
        return cause instanceof AccessDeniedException
                || cause instanceof ReadOnlyFileSystemException
                || text(cause).toLowerCase(Locale.ROOT).contains("read-only");
    }

    /**
     * Whether the disk has no room: the platform has no exception of its own for that, only the
     * system's sentence.
     */
    public static boolean isFull(Exception cause) {
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
