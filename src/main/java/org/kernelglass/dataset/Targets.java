package org.kernelglass.dataset;

import java.util.Arrays;

/** What the loss aims at: 1 at the class and 0 elsewhere, unless smoothed. */
final class Targets {

    private Targets() {}

    /**
     * One row for each label, all 0 for an unknown one.
     *
     * @param labels a class, or −1
     * @param smoothing s: each row is (1 − s) of itself and s / classes (Szegedy et al. 2016)
     */
    static float[] of(int[] labels, int classes, double smoothing) {
        float[] targets = new float[labels.length * classes];
        float off = (float) (smoothing / classes);
        float on = (float) (1 - smoothing + smoothing / classes);
        for (int place = 0; place < labels.length; place++) {
            if (labels[place] >= 0) {
                Arrays.fill(targets, place * classes, (place + 1) * classes, off);
                targets[place * classes + labels[place]] = on;
            }
        }
        return targets;
    }
}
