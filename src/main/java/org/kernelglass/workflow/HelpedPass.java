package org.kernelglass.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * One pass over many items by the thread that asks for it, which is helped by workers that are
 * free. It never waits for one to become free, so it may be asked for on a worker too.
 *
 * @param helpers how many workers may help at most
 */
record HelpedPass(Executor workers, int helpers) {

    /** A thread by itself. */
    static final HelpedPass ALONE = new HelpedPass(Runnable::run, 0);

    /**
     * Calls the item for 0 to below count and returns when all are done. Each item's result must go
     * to a place of its own.
     *
     * @throws RuntimeException the first that an item throws; the pass ends with it
     */
    void over(int count, IntConsumer item) {
        AtomicInteger next = new AtomicInteger();
        Runnable work =
                () -> {
                    for (int at; (at = next.getAndIncrement()) < count; ) {
                        item.accept(at);
                    }
                };
        List<FutureTask<?>> helping = begin(work, Math.min(helpers, count - 1));
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            next.set(count);
            throw e;
        } finally {
            helping.forEach(HelpedPass::end);
        }
        helping.forEach(HelpedPass::tell);
    }

    private List<FutureTask<?>> begin(Runnable work, int most) {
        List<FutureTask<?>> helping = new ArrayList<>();
        try {
            for (int helper = 0; helper < most; helper++) {
                FutureTask<?> task = new FutureTask<>(work, null);
                workers.execute(task);
                helping.add(task);
            }
        } catch (RejectedExecutionException ended) {
            return helping;
        }
        return helping;
    }

    /** One that never began must not begin later: here it finds nothing left to do. */
    private static void end(FutureTask<?> task) {
        task.run();
        boolean interrupted = Thread.interrupted();
        while (!task.isDone()) {
            try {
                task.get();
            } catch (ExecutionException e) {
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void tell(FutureTask<?> task) {
        try {
            task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }
}
