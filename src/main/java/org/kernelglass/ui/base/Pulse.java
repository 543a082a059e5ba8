package org.kernelglass.ui.base;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.beans.value.ObservableValue;

/**
 * Looks ten times a second while a condition holds, and once more when it ceases, so that the last
 * state is never missed. All pulses look at the same moments, so that one frame shows it all; an
 * animation would have JavaFX make sixty frames a second. FX thread.
 */
public final class Pulse {

    private static final long INTERVAL_MILLIS = 100;

    private final FxThread fx = new FxThread();
    private final Runnable look;
    private boolean live;
    private int life;

    /**
     * @param live whether there is something to see: a run lives and its view shows
     * @param look takes one snapshot; must return within a few milliseconds
     */
    public Pulse(ObservableValue<Boolean> live, Runnable look) {
        this.look = look;
        live.addListener((observed, was, is) -> follow(is));
        follow(live.getValue());
    }

    private void follow(boolean is) {
        if (is == live) {
            return;
        }
        live = is;
        life++;
        if (live) {
            later(life);
        } else {
            look.run();
        }
    }

    private void later(int ofLife) {
        long now = TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
        long wait = INTERVAL_MILLIS - Math.floorMod(now, INTERVAL_MILLIS);
        CompletableFuture.delayedExecutor(wait, TimeUnit.MILLISECONDS, fx)
                .execute(() -> tick(ofLife));
    }

    private void tick(int ofLife) {
        if (ofLife == life) {
            later(ofLife);
            look.run();
        }
    }
}
