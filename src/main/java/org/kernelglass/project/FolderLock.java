package org.kernelglass.project;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import org.kernelglass.message.Refusal;

/**
 * Sees to it that one folder is written by one process, and by one part of it. The system lets go
 * of the lock when the process ends, however it ends. Any thread.
 */
final class FolderLock implements AutoCloseable {

    // on POSIX, closing any channel of a file lets go of every lock that this process has on it, so
    // a second look must be turned away before it opens one; guarded by itself
    private static final Set<Path> HELD_HERE = new HashSet<>();

    /** The byte that only one can have: whoever has it holds the folder. */
    private static final long CLAIM = 0;

    /** The byte that tells of it: whoever only looks tries this one, and is in nobody's way. */
    private static final long SIGN = 1;

    private final Path held;
    private final FileChannel channel;

    private FolderLock(Path held, FileChannel channel) {
        this.held = held;
        this.channel = channel;
    }

    /**
     * @param file name of the lock's own file in the folder; it stays there
     * @param busy what is said where the folder is being written already
     * @throws Refusal busy, or why the lock's file cannot be written
     */
    static FolderLock take(Path folder, String file, Refusal busy) {
        try {
            Path lock = folder.toRealPath().resolve(file);
            synchronized (HELD_HERE) {
                if (HELD_HERE.contains(lock)) {
                    throw busy;
                }
                FolderLock taken = new FolderLock(lock, locked(lock, busy));
                HELD_HERE.add(lock);
                return taken;
            }
        } catch (IOException e) {
            throw FileTrouble.writing(folder.resolve(file), e);
        }
    }

    private static FileChannel locked(Path lock, Refusal busy) throws IOException {
        FileChannel channel =
                FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean locked = false;
        try {
            if (channel.tryLock(CLAIM, 1, false) == null) {
                throw busy;
            }
            channel.lock(SIGN, 1, false);
            locked = true;
            return channel;
        } finally {
            if (!locked) {
                channel.close();
            }
        }
    }

    /** Whether another process holds the folder now; not where that cannot be told. */
    static boolean isHeldElsewhere(Path folder, String file) {
        try {
            Path lock = folder.toRealPath().resolve(file);
            synchronized (HELD_HERE) {
                return !HELD_HERE.contains(lock) && Files.exists(lock) && hasSign(lock);
            }
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean hasSign(Path lock) throws IOException {
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.READ);
                FileLock free = channel.tryLock(SIGN, 1, true)) {
            return free == null;
        }
    }

    @Override
    public void close() {
        synchronized (HELD_HERE) {
            try {
                channel.close();
            } catch (IOException e) {
                throw FileTrouble.writing(held, e);
            } finally {
                HELD_HERE.remove(held);
            }
        }
    }
}
