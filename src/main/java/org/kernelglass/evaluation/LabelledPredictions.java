package org.kernelglass.evaluation;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What a network said of images whose class is known. Not to be changed; any thread.
 *
 * @param labels the class of each image
 * @param probabilities {@code [images][classes]}
 * @param classes how many there are
 */
public record LabelledPredictions(int[] labels, float[][] probabilities, int classes) {

    public LabelledPredictions {
        if (labels.length != probabilities.length) {
            throw new IllegalArgumentException(
                    labels.length + " labels, " + probabilities.length + " rows");
        }
    }

    /** Leaves out the images whose label is below 0 (unknown). */
    public static LabelledPredictions known(int[] labels, float[][] probabilities, int classes) {
        int[] known = IntStream.range(0, labels.length).filter(i -> labels[i] >= 0).toArray();
        return new LabelledPredictions(
                Arrays.stream(known).map(image -> labels[image]).toArray(),
                Arrays.stream(known).mapToObj(i -> probabilities[i]).toArray(float[][]::new),
                classes);
    }

    public int images() {
        return labels.length;
    }

    /** The most probable class of each image. */
    public int[] predicted() {
        return Arrays.stream(probabilities).mapToInt(Ranking::first).toArray();
    }

    /** Which images are predicted right. */
    public boolean[] right() {
        boolean[] right = new boolean[images()];
        for (int image = 0; image < right.length; image++) {
            right[image] = Ranking.first(probabilities[image]) == labels[image];
        }
        return right;
    }

    public ConfusionMatrix confusion() {
        return ConfusionMatrix.of(labels, probabilities, classes);
    }
}
