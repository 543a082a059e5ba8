package org.kernelglass.ui.base;

import java.util.function.LongSupplier;

/**
 * How often a window looks at what goes on: ten times a second, but less often, down to three times
 * in a second, where showing it would take more than a fifth of a processor from the training: as
 * where no graphics card draws. FX thread.
 */
final class Tempo {

    /** Of the one window that there is. */
    static final Tempo OF_WINDOW = new Tempo(new DrawingTime()::nanos, System::nanoTime);

    private static final long BEAT_MILLIS = 100;
    private static final int MOST_BEATS = 3;
    private static final double SHARE = 0.2;
    private static final long MEASURED_NANOS = 1_000_000_000;
    private static final long FORGOTTEN_NANOS = 5 * MEASURED_NANOS;

    private final LongSupplier work;
    private final LongSupplier clock;
    private long measuredAt;
    private long workThen;
    private int beats = 1;

    /**
     * @param work nanoseconds of a processor's time that drawing has taken by now
     * @param clock nanoseconds
     */
    Tempo(LongSupplier work, LongSupplier clock) {
        this.work = work;
        this.clock = clock;
        this.measuredAt = clock.getAsLong() - FORGOTTEN_NANOS;
    }

    /** The time from one look to the next: a whole number of tenths of a second. */
    long intervalMillis() {
        long now = clock.getAsLong();
        long passed = now - measuredAt;
        if (passed >= MEASURED_NANOS) {
            long done = work.getAsLong();
            // where nobody looked for a while, what was drawn meanwhile was not drawn for a look
            beats = passed < FORGOTTEN_NANOS ? fitting((double) (done - workThen) / passed) : 1;
            measuredAt = now;
            workThen = done;
        }
        return beats * BEAT_MILLIS;
    }

    private int fitting(double share) {
        int wanted = (int) Math.ceil(share * beats / SHARE);
        return Math.max(1, Math.min(MOST_BEATS, wanted));
    }
}
