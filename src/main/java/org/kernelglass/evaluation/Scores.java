package org.kernelglass.evaluation;

/**
 * Figures over the probabilities of many images. An image whose label is below 0 (unknown) is left
 * out; without any other the figure is NaN. Any thread.
 */
public final class Scores {

    /**
     * The smallest probability a loss is taken of, the smallest normal float: a right class that
     * was given 0 costs 87.3 nats, not infinity.
     */
    private static final double LEAST = Float.MIN_NORMAL;

    private Scores() {}

    /**
     * Share of images whose class is among the k most probable, 0–1. Equally probable classes count
     * in the order of their labels, see {@link Ranking}.
     *
     * @param probabilities {@code [images][classes]}
     */
    public static double topAccuracy(int[] labels, float[][] probabilities, int k) {
        check(labels, probabilities);
        long right = 0;
        long known = 0;
        for (int image = 0; image < labels.length; image++) {
            if (labels[image] >= 0) {
                known++;
                right += Ranking.place(probabilities[image], labels[image]) < k ? 1 : 0;
            }
        }
        return (double) right / known;
    }

    /**
     * Mean cross-entropy in nats: the mean of −ln of the probability given to the right class; NaN
     * where one of them is.
     *
     * @param probabilities {@code [images][classes]}
     */
    public static double crossEntropy(int[] labels, float[][] probabilities) {
        check(labels, probabilities);
        double sum = 0;
        long known = 0;
        for (int image = 0; image < labels.length; image++) {
            if (labels[image] >= 0) {
                known++;
                sum += loss(probabilities[image][labels[image]]);
            }
        }
        return sum / known;
    }

    /** What a right class costs that was given this probability, in nats. */
    static double loss(float probability) {
        return -Math.log(Math.max(LEAST, probability));
    }

    private static void check(int[] labels, float[][] probabilities) {
        if (labels.length != probabilities.length) {
            throw new IllegalArgumentException(
                    labels.length + " labels, " + probabilities.length + " rows");
        }
    }
}
