package org.kernelglass.experiment;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;
import org.kernelglass.evaluation.Estimate;
import org.kernelglass.evaluation.IntervalMethod;
import org.kernelglass.evaluation.Wilson;
import org.kernelglass.evaluation.comparison.RecipeTest;
import org.kernelglass.evaluation.comparison.SeedTable;

/** How good a candidate is, and how sure that is. */
final class AccuracyEstimate {

    private AccuracyEstimate() {}

    /**
     * Over seeds on the same images: both the seeds and the images vary. With one seed, Wilson's
     * interval over the images; with several on one image alone, no interval.
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
        SeedTable table = SeedTable.ofRight(right.toArray(boolean[][]::new));
        return clamped(RecipeTest.mean(table));
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
        return clamped(new Estimate(mean, mean - half, mean + half, IntervalMethod.STUDENT));
    }

    /** Accuracy stays within 0–1, and so does its interval. */
    private static Estimate clamped(Estimate estimate) {
        return new Estimate(
                estimate.value(),
                Math.max(0, estimate.low()),
                Math.min(1, estimate.high()),
                estimate.method());
    }

    private static int count(boolean[] right) {
        int count = 0;
        for (boolean one : right) {
            count += one ? 1 : 0;
        }
        return count;
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
