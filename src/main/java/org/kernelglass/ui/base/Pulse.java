package org.kernelglass.ui.base;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javafx.beans.value.ObservableValue;

/**
 * Looks ten times a second while a condition holds, less often where drawing is dear, or every two
 * seconds, and once more when it ceases, so that the last state is never missed. All pulses look at
 * the same moments, so that one frame shows it all; an animation would have JavaFX make sixty
 * frames a second. FX thread.
 */
public final class Pulse {

    private static final long SLOW_MILLIS = 2000;

    private final FxThread fx = new FxThread();
    private final LongSupplier intervalMillis;
    private final Runnable look;
    private boolean live;
    private int life;

    /**
     * @param live whether there is something to see: a run lives and its view shows
     * @param look takes one snapshot; must return within a few milliseconds
     */
    public Pulse(ObservableValue<Boolean> live, Runnable look) {
        this(live, look, Tempo.OF_WINDOW::intervalMillis);
    }

    /** Looks every two seconds: for what is read from the disk. */
    public static Pulse slow(ObservableValue<Boolean> live, Runnable look) {
        return new Pulse(live, look, () -> SLOW_MILLIS);
    }

    private Pulse(ObservableValue<Boolean> live, Runnable look, LongSupplier intervalMillis) {
        this.look = look;
        this.intervalMillis = intervalMillis;
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
        long interval = intervalMillis.getAsLong();
        long wait = interval - Math.floorMod(now, interval);
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
