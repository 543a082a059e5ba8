package org.kernelglass.workflow;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.training.Snapshot;
import org.kernelglass.training.SnapshotStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the frames of a time-lapse be encoded and written by the workers while the model thread
 * learns on: in order, a few waiting at most. Where the workers are busy or gone, whoever waits
 * writes them. The first that cannot be written is the last that is tried; the next to save or to
 * settle is told.
 *
 * <p>Frames are handed over by one thread; {@link #close} on any.
 */
final class FrameQueue implements SnapshotStore, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FrameQueue.class);

    private static final int MOST_WAITING = 4;

    private final SnapshotStore store;
    private final Executor workers;
    private final BlockingQueue<Snapshot> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final ReentrantLock writing = new ReentrantLock();
    private volatile RuntimeException refused;
    private volatile Error failed;

    /**
     * @param store called by one thread at a time
     */
    FrameQueue(SnapshotStore store, Executor workers) {
        this.store = store;
        this.workers = workers;
    }

    @Override
    public List<Tensor> pinned() {
        return store.pinned();
    }

    @Override
    public boolean wants(long step, boolean epochEnds) {
        return store.wants(step, epochEnds);
    }

    @Override
    public void save(Snapshot snapshot) {
        tell();
        while (!waiting.offer(snapshot)) {
            write();
        }
        try {
            workers.execute(this::help);
        } catch (RejectedExecutionException ended) {
            write();
        }
    }

    @Override
    public void settle() {
        write();
        tell();
    }

    /** Waits until nothing is written any more. */
    @Override
    public void close() {
        write();
    }

    private void tell() {
        if (refused != null) {
            throw refused;
        }
        if (failed != null) {
            throw failed;
        }
    }

    /** Writes what waits, and waits itself for what another thread is writing. */
    private void write() {
        writing.lock();
        drain();
        help();
    }

    /**
     * Writes what waits, unless another thread does so already: a worker must not stand idle for
     * it. A frame that was handed over while that one was just ending is seen by it here again.
     */
    private void help() {
        while (!waiting.isEmpty() && writing.tryLock()) {
            drain();
        }
    }

    /** By the one who holds the lock; gives it back. */
    private void drain() {
        try {
            Snapshot next = waiting.poll();
            while (next != null) {
                write(next);
                next = waiting.poll();
            }
        } finally {
            writing.unlock();
        }
    }

    private void write(Snapshot frame) {
        if (refused != null || failed != null) {
            return;
        }
        try {
            store.save(frame);
        } catch (RuntimeException e) {
            refused = e;
        } catch (OutOfMemoryError | StackOverflowError | LinkageError e) {
            LOG.error("frame of step {}", frame.step(), e);
            failed = e;
        }
    }
}
