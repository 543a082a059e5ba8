package org.kernelglass.ui.runs;

/** Lets answers wait, so that a test can look at the window meanwhile. Any thread. */
public final class LookHold {

    private boolean holding;

    public synchronized void hold() {
        holding = true;
    }

    public synchronized void letGo() {
        holding = false;
        notifyAll();
    }

    synchronized void await() {
        while (holding) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
