package org.kernelglass.engine;

/**
 * How many images the next slice takes, so that one stays well below 20 ms: a slice that took long
 * is followed by a smaller one, a quick one by a larger one.
 */
final class SliceSize {

    private static final double LONG_SECONDS = 0.012;
    private static final double SHORT_SECONDS = 0.005;

    private final int most;
    private int images = 1;

    /**
     * @param most images a slice, however quick it is; at least 1
     */
    SliceSize(int most) {
        this.most = most;
    }

    int images() {
        return images;
    }

    /**
     * Learns from a slice.
     *
     * @param taken images it had
     */
    void took(double seconds, int taken) {
        if (seconds > LONG_SECONDS) {
            images = Math.max(1, images / 2);
        } else if (seconds < SHORT_SECONDS && taken >= images) {
            images = Math.min(most, images * 2);
        }
    }
}
