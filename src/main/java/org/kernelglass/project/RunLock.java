package org.kernelglass.project;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

/**
 * Sees to it that one run is written by one process, and by one part of it. The system lets go of
 * the lock when the process ends, however it ends. Any thread.
 */
final class RunLock implements AutoCloseable {

    static final String FILE = "run.lock";

    // on POSIX, closing any channel of a file lets go of every lock that this process has on it, so
    // a second look must be turned away before it opens one
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path held;
    private final FileChannel channel;

    private RunLock(Path held, FileChannel channel) {
        this.held = held;
        this.channel = channel;
    }

    /**
     * @throws Refusal if the run is being written already
     */
    static RunLock take(Path folder) {
        try {
            Path real = folder.toRealPath();
            if (!HELD_HERE.add(real)) {
                throw busy(folder);
            }
            try {
                return new RunLock(real, locked(folder));
            } catch (IOException | RuntimeException e) {
                HELD_HERE.remove(real);
                throw e;
            }
        } catch (IOException e) {
            throw FileTrouble.writing(folder.resolve(FILE), e);
        }
    }

    private static FileChannel locked(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean locked = false;
        try {
            locked = channel.tryLock() != null;
        } finally {
            if (!locked) {
                channel.close();
            }
        }
        if (!locked) {
            throw busy(folder);
        }
        return channel;
    }

    private static Refusal busy(Path folder) {
        return new Refusal(
                Message.of("project.problem.busy", folder.toString()),
                Message.of("project.hint.busy"));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw FileTrouble.writing(held.resolve(FILE), e);
        } finally {
            HELD_HERE.remove(held);
        }
    }
}
