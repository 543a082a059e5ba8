package org.kernelglass.dataset;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a cache file while the images are already used: a run need not wait for the disk. A
 * process that ends before leaves nothing but an unfinished file, which is removed later.
 */
final class PixelSaving {

    private static final Logger LOG = LoggerFactory.getLogger(PixelSaving.class);

    /** What is done when all pixels are written. */
    interface End {
        void put(PixelFileWriter writer) throws IOException;
    }

    private final FutureTask<?> task;

    private PixelSaving(FutureTask<?> task) {
        this.task = task;
    }

    /**
     * Begins as soon as a worker is free.
     *
     * @param writer is closed here
     */
    static PixelSaving begin(
            MemoryPixels pixels, PixelFileWriter writer, End end, Executor workers) {
        FutureTask<?> task = new FutureTask<>(() -> write(pixels, writer, end), null);
        try {
            workers.execute(task);
        } catch (RejectedExecutionException ending) {
            LOG.debug("written when the pixels are closed", ending);
        }
        return new PixelSaving(task);
    }

    /** Not being able to is a pity and no more: the next run prepares its images anew. */
    private static void write(MemoryPixels pixels, PixelFileWriter writer, End end) {
        try (writer) {
            pixels.into(writer);
            end.put(writer);
        } catch (IOException e) {
            LOG.warn("prepared images were not kept", e);
        }
    }

    /** Until it is done, here if no worker has begun; an interrupt is kept for later. */
    void await() {
        boolean interrupted = Thread.interrupted();
        task.run();
        while (!task.isDone()) {
            try {
                task.get();
            } catch (ExecutionException e) {
                LOG.warn("prepared images were not kept", e);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
