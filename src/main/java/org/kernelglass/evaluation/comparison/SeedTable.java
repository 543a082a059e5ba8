package org.kernelglass.evaluation.comparison;

import java.util.Arrays;

/**
 * What one recipe made of the same images with several seeds: a score for each, mostly 1 where the
 * image was predicted right and 0 where not. Immutable, any thread.
 */
public final class SeedTable {

    private final double[][] scores;
    private final double[] bySeed;
    private final double[] byImage;
    private final double mean;

    /**
     * @param scores {@code [seeds][images]}, all rows of the same length, in the same order of
     *     images
     */
    public SeedTable(double[][] scores) {
        if (scores.length == 0
                || scores[0].length == 0
                || Arrays.stream(scores).anyMatch(row -> row.length != scores[0].length)) {
            throw new IllegalArgumentException("a table needs rows of one length, not 0");
        }
        this.scores = Arrays.stream(scores).map(double[]::clone).toArray(double[][]::new);
        this.bySeed = Arrays.stream(scores).mapToDouble(SeedTable::mean).toArray();
        this.byImage = columns(scores);
        this.mean = mean(bySeed);
    }

    /**
     * @param right {@code [seeds][images]}, true where the image was predicted right
     */
    public static SeedTable ofRight(boolean[][] right) {
        double[][] scores = new double[right.length][];
        for (int seed = 0; seed < right.length; seed++) {
            scores[seed] = new double[right[seed].length];
            for (int image = 0; image < right[seed].length; image++) {
                scores[seed][image] = right[seed][image] ? 1 : 0;
            }
        }
        return new SeedTable(scores);
    }

    public int seeds() {
        return scores.length;
    }

    public int images() {
        return byImage.length;
    }

    /** Mean over seeds and images. */
    public double mean() {
        return mean;
    }

    /** The mean of each seed. */
    public double[] bySeed() {
        return bySeed.clone();
    }

    /** The mean score of one image over the seeds. */
    double image(int image) {
        return byImage[image];
    }

    /** Variance of the means of seeds; NaN with one seed. */
    double seedVariance() {
        return variance(bySeed);
    }

    /** Variance between images of their means over seeds; NaN with one image. */
    double imageVariance() {
        return variance(byImage);
    }

    /**
     * Variance that neither the seed nor the image explains: the mean square of the interaction of
     * a crossed table with one value a cell; NaN with one seed or one image.
     */
    double residualVariance() {
        double sum = 0;
        for (int seed = 0; seed < seeds(); seed++) {
            for (int image = 0; image < images(); image++) {
                double rest = scores[seed][image] - bySeed[seed] - byImage[image] + mean;
                sum += rest * rest;
            }
        }
        return sum / ((seeds() - 1.0) * (images() - 1.0));
    }

    private static double[] columns(double[][] rows) {
        double[] means = new double[rows[0].length];
        for (double[] row : rows) {
            for (int image = 0; image < means.length; image++) {
                means[image] += row[image] / rows.length;
            }
        }
        return means;
    }

    static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    /** With n − 1; NaN with one value. */
    static double variance(double[] values) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return values.length < 2 ? Double.NaN : sum / (values.length - 1);
    }
}
