package org.kernelglass.engine;

/**
 * A share of a run's time. What is not used is kept only for a moment, so that looks after a long
 * rest do not come all at once; what was overdrawn is made up for before the next.
 */
final class TimeShare {

    /** A look at a quiet moment may take this long at once. */
    private static final double KEPT_SECONDS = 0.1;

    private final double share;
    private double last;
    private double credit = KEPT_SECONDS;

    /**
     * @param share 0–1
     * @param now seconds of the run's clock
     */
    TimeShare(double share, double now) {
        this.share = share;
        this.last = now;
    }

    /** Whether there is time to look. */
    boolean allows(double now) {
        credit = Math.min(KEPT_SECONDS, credit + share * (now - last));
        last = now;
        return credit > 0;
    }

    void spend(double seconds) {
        credit -= seconds;
    }
}
