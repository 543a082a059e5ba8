package org.kernelglass.project;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

/** A folder that a new run may have: empty but for its lock, and writable. Any thread. */
public final class NewRunFolder {

    private NewRunFolder() {}

    /**
     * Refuses a folder that a new run could not have, before time is spent on preparing one.
     *
     * @throws Refusal if something is in the folder already, or it could not be written
     */
    public static void refuseUnlessFree(Path folder) {
        try {
            if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                refuseUnlessEmpty(folder);
            }
            refuseUnlessWritable(folder.toAbsolutePath());
        } catch (IOException e) {
            throw FileTrouble.writing(folder, e);
        }
    }

    /**
     * Makes the folder.
     *
     * @throws Refusal if something is in the folder already, or it cannot be made
     */
    static void make(Path folder) {
        MadeFolder.at(folder);
        try {
            refuseUnlessEmpty(folder);
        } catch (IOException e) {
            throw FileTrouble.writing(folder, e);
        }
    }

    static void refuseUnlessEmpty(Path folder) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (!entry.getFileName().toString().equals(RunLock.FILE)) {
                    throw new Refusal(
                            Message.of("project.problem.not-empty", folder.toString()),
                            Message.of("project.hint.not-empty"));
                }
            }
        }
    }

    /** The folder itself, or where it does not exist the one that it will be made in. */
    private static void refuseUnlessWritable(Path folder) throws IOException {
        Path standing = folder;
        while (standing != null && !Files.exists(standing)) {
            standing = standing.getParent();
        }
        if (standing != null && !Files.isDirectory(standing)) {
            throw new NotDirectoryException(standing.toString());
        }
        if (standing != null && !Files.isWritable(standing)) {
            throw new AccessDeniedException(folder.toString());
        }
    }
}
