package org.kernelglass.project;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kernelglass.message.Refusal;

/**
 * Sees to it that one folder is written by one process, and by one part of it. The system lets go
 * of the lock when the process ends, however it ends. Any thread.
 */
final class FolderLock implements AutoCloseable {

    // on POSIX, closing any channel of a file lets go of every lock that this process has on it, so
    // a second look must be turned away before it opens one
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

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
            if (!HELD_HERE.add(lock)) {
                throw busy;
            }
            try {
                return new FolderLock(lock, locked(lock, busy));
            } catch (IOException | RuntimeException e) {
                HELD_HERE.remove(lock);
                throw e;
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
            locked = channel.tryLock() != null;
        } finally {
            if (!locked) {
                channel.close();
            }
        }
        if (!locked) {
            throw busy;
        }
        return channel;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw FileTrouble.writing(held, e);
        } finally {
            HELD_HERE.remove(held);
        }
    }
}
