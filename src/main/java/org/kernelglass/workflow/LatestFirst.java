package org.kernelglass.workflow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.kernelglass.training.RunControl;

/**
 * Work for a list that somebody scrolls: what was asked for last is done first, what is no longer
 * wanted is not done, and one piece is done at a time. Any thread; nothing here waits.
 */
public final class LatestFirst {

    private final Executor threads;
    private final Deque<Request> waiting = new ArrayDeque<>();
    private boolean busy;

    public LatestFirst(Executor threads) {
        this.threads = threads;
    }

    /** Work that is asked to stop when it is no longer wanted. */
    @FunctionalInterface
    public interface Work {
        void run(RunControl control);
    }

    /** Somebody waits for a piece of work. */
    public final class Request {

        private final Work work;
        private final RunControl control = new RunControl();

        private Request(Work work) {
            this.work = work;
        }

        /** Nobody waits any more. */
        public void cancel() {
            control.stop();
            synchronized (waiting) {
                waiting.remove(this);
            }
        }
    }

    /**
     * Asks.
     *
     * @param work on one of the threads; it tells its answer itself
     */
    public Request request(Work work) {
        Request request = new Request(work);
        boolean idle;
        synchronized (waiting) {
            waiting.push(request);
            idle = !busy;
            busy = true;
        }
        if (idle) {
            takeTurn();
        }
        return request;
    }

    private void takeTurn() {
        try {
            threads.execute(this::serveOne);
        } catch (RejectedExecutionException e) {
            synchronized (waiting) {
                busy = false;
            }
        }
    }

    private void serveOne() {
        Request next;
        synchronized (waiting) {
            next = waiting.poll();
            busy = next != null;
        }
        if (next == null) {
            return;
        }
        try {
            next.work.run(next.control);
        } catch (CancellationException e) {
            // nobody waits for it
        } finally {
            takeTurn();
        }
    }
}
