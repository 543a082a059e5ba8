package org.kernelglass.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Threads of a window that are the one that asks: what is asked of them is done at once, or, while
 * they are held, when they are let go. So a test decides what happens between a question and its
 * answer. FX thread.
 */
public final class HeldThreads extends AbstractExecutorService {

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean held;

    /** What is asked from now on waits. */
    public void hold() {
        held = true;
    }

    /** Does what has waited longest. */
    public void letOneGo() {
        waiting.remove().run();
    }

    /** Does what waits. */
    public void letGo() {
        held = false;
        while (!waiting.isEmpty()) {
            waiting.poll().run();
        }
    }

    /** Likewise, on another thread: the answers come after what the FX thread does now. */
    public void letGoBeside() {
        Thread beside = new Thread(this::letGo);
        beside.start();
        try {
            beside.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void execute(Runnable task) {
        if (held) {
            waiting.add(task);
        } else {
            task.run();
        }
    }

    @Override
    public void shutdown() {
        waiting.clear();
    }

    @Override
    public List<Runnable> shutdownNow() {
        List<Runnable> never = List.copyOf(waiting);
        waiting.clear();
        return never;
    }

    @Override
    public boolean isShutdown() {
        return false;
    }

    @Override
    public boolean isTerminated() {
        return false;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return true;
    }
}
