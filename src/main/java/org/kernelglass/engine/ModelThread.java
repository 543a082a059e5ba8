package org.kernelglass.engine;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread, named {@code model}, that touches the engine: tasks run there one after the other
 * in the order in which they were given. The thread begins with the first task and keeps the
 * process alive until {@link #close()}.
 *
 * <p>One thread, because the engine allows one gradient collector in the process, keeps its
 * gradient mode per thread, and because order makes runs repeat.
 */
final class ModelThread implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ModelThread.class);

    private final ExecutorService executor =
            new ThreadPoolExecutor(
                    1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), this::newThread);
    private volatile Thread thread;

    private Thread newThread(Runnable work) {
        thread = new Thread(work, "model");
        return thread;
    }

    /**
     * Runs the task on the model thread and waits for its answer, also when interrupted meanwhile
     * (the interrupt is kept).
     *
     * @throws IllegalStateException on the model thread itself, which would wait for ever
     * @throws RuntimeException whatever the task throws
     */
    <T> T call(Callable<T> task) {
        if (Thread.currentThread() == thread) {
            throw new IllegalStateException("called on the model thread");
        }
        FutureTask<T> future = new FutureTask<>(task);
        executor.execute(future);
        return await(future);
    }

    /** Runs the task on the model thread, later; nothing where the thread is ending. */
    void start(Runnable task) {
        try {
            executor.execute(task);
        } catch (RejectedExecutionException e) {
            LOG.debug("the model thread is ending", e);
        }
    }

    private static <T> T await(Future<T> future) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw unwrapped(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException unwrapped(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException known
                ? known
                : new IllegalStateException(cause.getMessage(), cause);
    }

    /** Runs what was given, takes nothing more, and returns when the thread is gone. */
    @Override
    public void close() {
        executor.shutdown();
        boolean interrupted = false;
        while (true) {
            try {
                if (executor.awaitTermination(1, TimeUnit.MINUTES)) {
                    joinThread();
                    break;
                }
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void joinThread() throws InterruptedException {
        if (thread != null) {
            thread.join();
        }
    }
}
