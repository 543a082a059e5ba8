package org.kernelglass.engine;

import org.kernelglass.inspection.Sight;

/** Counts how right logits are. Not thread-safe. */
final class Tally {

    private final int classes;
    private final int[] rightOfClass;
    private final int[] ofClass;
    private double loss;
    private int right;
    private int images;

    Tally(int classes) {
        this.classes = classes;
        this.rightOfClass = new int[classes];
        this.ofClass = new int[classes];
    }

    /**
     * @param logits {@code [images × classes]} row by row
     * @param row where the first of the images stands
     * @param labels the class of each image
     */
    void add(float[] logits, int row, int[] labels) {
        for (int image = 0; image < labels.length; image++) {
            int label = labels[image];
            int hit = Ranks.rank(logits, row + image, classes, label) == 0 ? 1 : 0;
            loss += Evaluation.crossEntropy(logits, row + image, classes, label);
            right += hit;
            rightOfClass[label] += hit;
            ofClass[label]++;
            images++;
        }
    }

    Sight.Outcome outcome() {
        return new Sight.Outcome(loss / images, right, rightOfClass.clone(), ofClass.clone());
    }
}
