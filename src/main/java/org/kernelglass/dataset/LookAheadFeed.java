package org.kernelglass.dataset;

import java.nio.FloatBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;

/**
 * Hands out batches in their order while workers make the next few. A batch that no worker has
 * begun when it is wanted is made by the reader itself, so that busy or missing workers slow it
 * down but never block it.
 */
final class LookAheadFeed implements BatchFeed {

    /** Makes one batch; any thread, several at once; the same number gives the same batch. */
    @FunctionalInterface
    interface BatchMaker {

        /**
         * @param buffer room for the pixels, from its beginning
         */
        Batch make(int batch, FloatBuffer buffer);
    }

    /** What is known of a batch that is being made. */
    private record Pending(FutureTask<Batch> task, FloatBuffer buffer) {}

    private final BatchMaker maker;
    private final int first;
    private final int end;
    private final int lookAhead;
    private final Executor workers;
    private final BufferPool buffers;
    private final Deque<Pending> ahead = new ArrayDeque<>();
    private final Deque<FloatBuffer> given = new ArrayDeque<>();
    private volatile boolean closed;
    private int submitted;

    /** Batches from the first to before the end, the number of them in the making bounded. */
    LookAheadFeed(
            BatchMaker maker,
            int first,
            int end,
            int lookAhead,
            Executor workers,
            BufferPool pool) {
        this.maker = maker;
        this.first = first;
        this.end = end;
        this.lookAhead = Math.max(1, lookAhead);
        this.workers = workers;
        this.buffers = pool;
        submitted = first;
        submit();
    }

    @Override
    public synchronized Optional<Batch> next() {
        if (given.size() == 2) {
            buffers.give(given.remove());
        }
        submit();
        if (ahead.isEmpty()) {
            return Optional.empty();
        }
        Pending wanted = ahead.remove();
        given.add(wanted.buffer());
        wanted.task().run();
        return Optional.of(result(wanted));
    }

    @Override
    public OptionalInt batches() {
        return OptionalInt.of(end - first);
    }

    /** Several at a time: a worker that is woken for each batch takes a core from the model. */
    private void submit() {
        if (ahead.size() > lookAhead / 2) {
            return;
        }
        while (!closed && submitted < end && ahead.size() < lookAhead) {
            int batch = submitted++;
            FloatBuffer buffer = buffers.take();
            FutureTask<Batch> task = new FutureTask<>(() -> make(batch, buffer));
            ahead.add(new Pending(task, buffer));
            try {
                workers.execute(task);
            } catch (RejectedExecutionException e) {
                // the workers are closed: the reader makes it when it is wanted
            }
        }
    }

    private Batch make(int batch, FloatBuffer buffer) {
        if (closed) {
            throw new CancellationException("closed");
        }
        return maker.make(batch, buffer);
    }

    private static Batch result(Pending wanted) {
        try {
            return wanted.task().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException known
                    ? known
                    : new IllegalStateException(e.getCause());
        }
    }

    /** Returns when nothing of this feed is being made any more. */
    @Override
    public void close() {
        closed = true;
        drain();
    }

    private synchronized void drain() {
        boolean interrupted = Thread.interrupted();
        for (Pending pending : ahead) {
            pending.task().run();
            interrupted |= await(pending.task());
            buffers.give(pending.buffer());
        }
        ahead.clear();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean await(FutureTask<Batch> task) {
        boolean interrupted = false;
        while (!task.isDone()) {
            try {
                task.get();
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (ExecutionException e) {
                // nobody wants this batch any more, nor its failure
            }
        }
        return interrupted;
    }
}
