package org.kernelglass.workflow;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that read, decode, augment and prepare. They keep nothing alive: a program that ends
 * does not wait for them, and {@link #close} ends them in order.
 */
public final class Workers implements AutoCloseable {

    private final int count;
    private final ExecutorService threads;

    public Workers(int count) {
        this.count = count;
        AtomicInteger number = new AtomicInteger();
        ThreadFactory factory =
                task -> {
                    Thread thread = new Thread(task, "worker-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                };
        threads = Executors.newFixedThreadPool(count, factory);
    }

    /** One worker a core, at least two: one may wait for the disk. */
    public static Workers forThisMachine() {
        return new Workers(Math.max(2, Runtime.getRuntime().availableProcessors()));
    }

    /** How many there are. */
    public int count() {
        return count;
    }

    public ExecutorService threads() {
        return threads;
    }

    /** Runs the action when the process is asked to end (Ctrl+C, logging out), before it does. */
    public static Runnable onProcessEnd(Runnable action) {
        Thread hook = new Thread(action, "process-end");
        Runtime.getRuntime().addShutdownHook(hook);
        return () -> {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // the process is ending already, and the hook with it
            }
        };
    }

    /** Drops what has not begun and waits for the rest. */
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            threads.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
