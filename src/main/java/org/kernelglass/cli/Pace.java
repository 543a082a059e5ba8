package org.kernelglass.cli;

/** How fast a training goes, smoothed over about the last fifty batches. */
final class Pace {

    private static final double SMOOTHING = 0.02;

    private double secondsPerBatch = Double.NaN;
    private double imagesPerBatch;
    private double last = Double.NaN;

    /**
     * One batch more.
     *
     * @param seconds computing time since the run began
     */
    void add(int images, double seconds) {
        if (!Double.isNaN(last)) {
            double took = seconds - last;
            boolean first = Double.isNaN(secondsPerBatch);
            secondsPerBatch = first ? took : secondsPerBatch + SMOOTHING * (took - secondsPerBatch);
            imagesPerBatch =
                    first ? images : imagesPerBatch + SMOOTHING * (images - imagesPerBatch);
        }
        last = seconds;
    }

    /** What follows is no training: its time does not count. */
    void pause() {
        last = Double.NaN;
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
