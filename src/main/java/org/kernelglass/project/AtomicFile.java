package org.kernelglass.project;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.kernelglass.message.Refusal;

/**
 * Writes a file so that a reader, a kill or a full disk finds either the old one whole or the new
 * one whole: a temporary in the same folder, forced to disk, then moved. Any thread.
 */
public final class AtomicFile {

    /** Ends the name of every file and folder that is not finished. */
    static final String UNFINISHED = ".tmp";

    private static final AtomicLong COUNTER = new AtomicLong();
    private static final boolean FOLDERS_CAN_BE_FORCED =
            !System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");

    private AtomicFile() {}

    /** Fills a file. */
    @FunctionalInterface
    public interface Filler {
        void fill(OutputStream out) throws IOException;
    }

    /**
     * Replaces the file by these bytes.
     *
     * @throws Refusal if it cannot be written; the old file is then untouched
     */
    public static void write(Path file, byte[] content) {
        write(file, out -> out.write(content));
    }

    /**
     * Replaces the file by what the filler writes; the folder is made where it is missing.
     *
     * @throws Refusal if it cannot be written; the old file is then untouched
     */
    public static void write(Path file, Filler filler) {
        try {
            Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file.toAbsolutePath();
            Files.createDirectories(target.getParent());
            replace(target, filler);
        } catch (IOException e) {
            throw FileTrouble.writing(file, e);
        }
    }

    private static void replace(Path target, Filler filler) throws IOException {
        Path unfinished = unfinished(target);
        try {
            writeForced(unfinished, filler);
            move(unfinished, target);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        forceFolder(target.getParent());
    }

    private static Path unfinished(Path target) {
        String mark = "." + ProcessHandle.current().pid() + "-" + COUNTER.incrementAndGet();
        return target.resolveSibling(target.getFileName() + mark + UNFINISHED);
    }

    /** Writes a new file and forces it to disk. */
    static void writeForced(Path file, Filler filler) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            filler.fill(out);
            out.flush();
            channel.force(true);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(
                    from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Forces a folder's list of names to disk, where the system can do that. */
    static void forceFolder(Path folder) throws IOException {
        if (FOLDERS_CAN_BE_FORCED) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
