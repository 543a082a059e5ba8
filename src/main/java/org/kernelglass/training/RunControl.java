package org.kernelglass.training;

/** The hand on a running training: pause, resume and stop, read between batches. Any thread. */
public final class RunControl {

    private boolean paused;
    private boolean stopped;

    public synchronized void pause() {
        paused = true;
    }

    public synchronized void resume() {
        paused = false;
        notifyAll();
    }

    /**
     * Ends the run after the present batch, with a checkpoint; also ends a pause. Cannot be taken
     * back.
     */
    public synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    public synchronized boolean stopRequested() {
        return stopped;
    }

    public synchronized boolean pauseRequested() {
        return paused && !stopped;
    }

    /**
     * Waits until the pause is over or the run is to stop, at most the given time, so that the
     * waiting thread can do other work.
     */
    public synchronized void awaitChange(long milliseconds) throws InterruptedException {
        if (paused && !stopped) {
            wait(milliseconds);
        }
    }
}
