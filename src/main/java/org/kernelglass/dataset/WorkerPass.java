package org.kernelglass.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * One pass over many items by several workers. Each item's result must go to a place of its own, so
 * that it does not matter who takes which. The waiting thread must not be a worker.
 */
final class WorkerPass {

    private static final int BLOCK = 8;
    private static final long LOOK_MILLISECONDS = 100;

    private final int count;
    private final IntConsumer item;
    private final PreparationWatch watch;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicBoolean stopped = new AtomicBoolean();

    private WorkerPass(int count, IntConsumer item, PreparationWatch watch) {
        this.count = count;
        this.item = item;
        this.watch = watch;
    }

    /**
     * Calls the item for 0 to below count and returns when all are done and no worker is busy with
     * it any more.
     *
     * @throws CancellationException if the watch asks to stop, or the waiting thread is interrupted
     * @throws RuntimeException the first that an item throws; the pass stops for it
     */
    static void over(int count, IntConsumer item, ExecutorService workers, PreparationWatch watch) {
        WorkerPass pass = new WorkerPass(count, item, watch);
        int tasks = Math.min(Runtime.getRuntime().availableProcessors(), count / BLOCK + 1);
        List<Future<?>> running = new ArrayList<>();
        try {
            for (int task = 0; task < tasks; task++) {
                running.add(workers.submit(pass::work));
            }
            for (Future<?> task : running) {
                pass.await(task);
            }
        } finally {
            pass.stopped.set(true);
            pass.finish(running);
        }
        pass.watch.progress().at(count, count);
    }

    private void work() {
        int begin;
        while ((begin = next.getAndAdd(BLOCK)) < count) {
            for (int at = begin; at < Math.min(begin + BLOCK, count); at++) {
                if (stopped.get()) {
                    return;
                }
                item.accept(at);
                done.incrementAndGet();
            }
        }
    }

    private void await(Future<?> task) {
        while (true) {
            try {
                task.get(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException e) {
                look();
            } catch (ExecutionException e) {
                throw unchecked(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted");
            }
        }
    }

    private void look() {
        if (watch.cancelled().getAsBoolean()) {
            throw new CancellationException("cancelled");
        }
        watch.progress().at(done.get(), count);
    }

    /** Waits for those that are busy: nothing of the pass may go on after it has returned. */
    private void finish(List<Future<?>> running) {
        boolean interrupted = Thread.interrupted();
        for (Future<?> task : running) {
            while (!task.isDone()) {
                try {
                    task.get();
                } catch (ExecutionException e) {
                    // the first one is already on its way to the caller
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static RuntimeException unchecked(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }
}
