package org.kernelglass.cli;

/**
 * How fast a training goes: the mean of its first batches, then smoothed over about the last fifty.
 * The very first batches warm the machine up and do not count.
 */
final class Pace {

    private static final double SMOOTHING = 0.02;

    private static final int WARM_UP = 3;

    private int batches;
    private double secondsPerBatch;
    private double imagesPerBatch;
    private double last = Double.NaN;

    /**
     * One batch more.
     *
     * @param seconds computing time since the run began
     */
    void add(int images, double seconds) {
        if (!Double.isNaN(last)) {
            batches++;
            double took = seconds - last;
            double weight = Math.max(SMOOTHING, 1.0 / Math.max(1, batches - WARM_UP));
            secondsPerBatch += weight * (took - secondsPerBatch);
            imagesPerBatch += weight * (images - imagesPerBatch);
        }
        last = seconds;
    }

    /** What follows is no training: its time does not count. */
    void pause() {
        last = Double.NaN;
    }

    /** Whether enough batches are done to tell. */
    boolean known() {
        return batches > WARM_UP && secondsPerBatch > 0;
    }

    /** 0 before two batches are done. */
    double imagesPerSecond() {
        return secondsPerBatch > 0 ? imagesPerBatch / secondsPerBatch : 0;
    }

    /** Seconds that so many batches will take; 0 before two are done. */
    long secondsFor(long batches) {
        return secondsPerBatch > 0 ? Math.round(batches * secondsPerBatch) : 0;
    }
}
