package org.kernelglass.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * One pass over many items by several workers. Each item's result must go to a place of its own, so
 * that it does not matter who takes which. The waiting thread must not be a worker.
 */
public final class WorkerPass {

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
     * @throws CancellationException if the watch asks to stop, the waiting thread is interrupted,
     *     or the workers are shut down
     * @throws RuntimeException the first that an item throws; the pass stops for it
     */
    public static void over(
            int count, IntConsumer item, ExecutorService workers, PreparationWatch watch) {
        WorkerPass pass = new WorkerPass(count, item, watch);
        int tasks = Math.min(Runtime.getRuntime().availableProcessors(), count / BLOCK + 1);
        List<FutureTask<?>> running = new ArrayList<>();
        try {
            for (int task = 0; task < tasks; task++) {
                running.add(new FutureTask<>(pass::work, null));
                workers.execute(running.get(task));
            }
            for (FutureTask<?> task : running) {
                pass.await(task, workers);
            }
        } catch (RejectedExecutionException e) {
            throw cancelled("workers are shut down");
        } finally {
            pass.stopped.set(true);
            finish(running);
        }
        watch.progress().at(count, count);
    }

    private void work() {
        int begin;
        while (!stopped.get() && (begin = next.getAndAdd(BLOCK)) < count) {
            for (int at = begin; at < Math.min(begin + BLOCK, count); at++) {
                if (stopped.get()) {
                    return;
                }
                item.accept(at);
                done.incrementAndGet();
            }
        }
    }

    private void await(FutureTask<?> task, ExecutorService workers) {
        while (true) {
            try {
                task.get(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException e) {
                look(workers);
            } catch (ExecutionException e) {
                throw unchecked(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw cancelled("interrupted");
            }
        }
    }

    private void look(ExecutorService workers) {
        if (watch.cancelled().getAsBoolean()) {
            throw cancelled("cancelled");
        }
        if (workers.isShutdown()) {
            throw cancelled("workers are shut down");
        }
        watch.progress().at(done.get(), count);
    }

    private static CancellationException cancelled(String why) {
        return new CancellationException(why);
    }

    /** Waits for those that are busy: nothing of the pass may go on after it has returned. */
    private static void finish(List<FutureTask<?>> running) {
        boolean interrupted = Thread.interrupted();
        for (FutureTask<?> task : running) {
            // one that never began must not begin later: here it sees that all is over
            task.run();
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
