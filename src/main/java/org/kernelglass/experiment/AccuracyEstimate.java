package org.kernelglass.experiment;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;
import org.kernelglass.evaluation.Estimate;
import org.kernelglass.evaluation.IntervalMethod;
import org.kernelglass.evaluation.Wilson;

/** How good a candidate is, and how sure that is. */
final class AccuracyEstimate {

    private AccuracyEstimate() {}

    /**
     * Over seeds on the same images: both the seeds and the images vary. With one seed, Wilson's
     * interval over the images.
     *
     * @param right {@code [seeds][images]}
     */
    static Estimate ofSeeds(List<boolean[]> right) {
        if (right.isEmpty() || right.get(0).length == 0) {
            return Estimate.bare(Double.NaN);
        }
        if (right.size() == 1) {
            return Wilson.of(count(right.get(0)), right.get(0).length);
        }
        int images = right.get(0).length;
        double[] bySeed = right.stream().mapToDouble(row -> (double) count(row) / images).toArray();
        double[] byImage = new double[images];
        right.forEach(row -> add(row, byImage, right.size()));
        double seeds = variance(bySeed) / bySeed.length;
        double shared = variance(byImage) / images;
        double parts =
                seeds * seeds / (bySeed.length - 1) + shared * shared / Math.max(1, images - 1);
        double sum = seeds + shared;
        return student(mean(bySeed), sum, sum * sum / parts);
    }

    /**
     * Over folds, whose training images overlap: the variance of their mean is widened by 1/(k−1)
     * (Nadeau and Bengio, Machine Learning 52, 2003).
     *
     * @param accuracies of each fold of each repeat
     * @param folds k
     */
    static Estimate ofFolds(double[] accuracies, int folds) {
        if (accuracies.length < 2) {
            return Estimate.bare(accuracies.length == 0 ? Double.NaN : accuracies[0]);
        }
        double widened = variance(accuracies) * (1.0 / accuracies.length + 1.0 / (folds - 1));
        return student(mean(accuracies), widened, accuracies.length - 1.0);
    }

    /** Accuracy stays within 0–1, and so does its interval. */
    private static Estimate student(double mean, double variance, double freedom) {
        if (Double.isNaN(mean)) {
            return Estimate.bare(mean);
        }
        double half =
                variance == 0
                        ? 0
                        : Math.sqrt(variance)
                                * TDistribution.of(freedom)
                                        .inverseCumulativeProbability((1 + Estimate.LEVEL) / 2);
        return new Estimate(
                mean, Math.max(0, mean - half), Math.min(1, mean + half), IntervalMethod.STUDENT);
    }

    private static int count(boolean[] right) {
        int count = 0;
        for (boolean one : right) {
            count += one ? 1 : 0;
        }
        return count;
    }

    private static void add(boolean[] row, double[] byImage, int seeds) {
        for (int image = 0; image < row.length; image++) {
            byImage[image] += row[image] ? 1.0 / seeds : 0;
        }
    }

    static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    static double variance(double[] values) {
        double mean = mean(values);
        double sum = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return sum / (values.length - 1);
    }
}
