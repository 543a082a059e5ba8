package org.kernelglass.ui.runs;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Threads that do what they are asked to at once, or, while a test holds it, in the order in which
 * the test wants it. What is asked for while they close is dropped. Any thread.
 */
public final class HeldWorkers extends ThreadPoolExecutor {

    private final Deque<Runnable> held = new ArrayDeque<>();
    private boolean holding;
    private int busy;
    private int begun;

    HeldWorkers() {
        super(0, Integer.MAX_VALUE, 60, TimeUnit.SECONDS, new SynchronousQueue<>());
        setRejectedExecutionHandler(new DiscardPolicy());
    }

    /**
     * Waits until there is nothing to do, and does nothing from then on until it is asked for. Not
     * while a run lives, nor on the FX thread.
     */
    public void hold() {
        int before;
        do {
            before = awaitRest();
            WaitForAsyncUtils.waitForFxEvents();
        } while (!holdUnlessBegun(before));
    }

    /** How much has been begun by then. */
    private synchronized int awaitRest() {
        try {
            while (busy > 0) {
                wait();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return begun;
    }

    private synchronized boolean holdUnlessBegun(int before) {
        holding = begun == before;
        return holding;
    }

    public synchronized int held() {
        return held.size();
    }

    /** Does what has been held for longest; on the thread of whoever calls. */
    public void doOldest() {
        take(true).run();
    }

    /** Does what was asked for last; on the thread of whoever calls. */
    public void doNewest() {
        take(false).run();
    }

    /** Does all that is held, and holds nothing any more. */
    public synchronized void letGo() {
        holding = false;
        held.forEach(this::execute);
        held.clear();
    }

    private synchronized Runnable take(boolean oldest) {
        return oldest ? held.removeFirst() : held.removeLast();
    }

    @Override
    public void execute(Runnable work) {
        if (!keep(work)) {
            super.execute(() -> carryOut(work));
        }
    }

    private synchronized boolean keep(Runnable work) {
        if (holding) {
            held.addLast(work);
        } else if (!isShutdown()) {
            busy++;
            begun++;
        }
        return holding;
    }

    private void carryOut(Runnable work) {
        try {
            work.run();
        } finally {
            ended();
        }
    }

    private synchronized void ended() {
        busy--;
        notifyAll();
    }
}
