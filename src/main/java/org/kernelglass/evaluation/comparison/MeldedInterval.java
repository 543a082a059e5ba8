package org.kernelglass.evaluation.comparison;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.kernelglass.evaluation.Estimate;
import org.kernelglass.evaluation.IntervalMethod;

/**
 * The interval of a difference between two shares of the same images that never contradicts the
 * exact McNemar test: it holds 0 exactly where the test says p &gt; 5% (Fay and Lumbard, Statistics
 * in Medicine 40, 2021). The exact (Clopper and Pearson) confidence distributions of two shares are
 * melded: that of images which tell the two networks apart among all, and that of the second
 * network's among these.
 */
final class MeldedInterval {

    /** Points on which a confidence distribution is taken, at the middles of equal shares. */
    private static final int POINTS = 500;

    private static final int HALVINGS = 24;

    private MeldedInterval() {}

    static Estimate of(McNemar test) {
        if (test.images() == 0) {
            return Estimate.bare(Double.NaN);
        }
        double high = upper(test.onlyFirst(), test.onlySecond(), test.images());
        double low = -upper(test.onlySecond(), test.onlyFirst(), test.images());
        return new Estimate(test.difference(), low, high, IntervalMethod.MELDED);
    }

    /** Where the upper confidence distribution of (against → favour) reaches 97.5%. */
    private static double upper(int against, int favour, int images) {
        int apart = against + favour;
        double[] leads =
                IntStream.range(0, POINTS)
                        .mapToDouble(point -> 2 * upperShare(favour, apart, at(point)) - 1)
                        .toArray();
        double low = -1;
        double high = 1;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (low + high) / 2;
            if (below(middle, leads, apart, images) < (1 + Estimate.LEVEL) / 2) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static double at(int point) {
        return (point + 0.5) / POINTS;
    }

    /** Probability that share of images apart × lead is at most the bound. */
    private static double below(double bound, double[] leads, int apart, int images) {
        return mean(
                point -> {
                    double lead = leads[point];
                    if (lead == 0) {
                        return bound >= 0 ? 1 : 0;
                    }
                    return lead > 0
                            ? upperLevel(apart, images, bound / lead)
                            : 1 - lowerLevel(apart, images, bound / lead);
                });
    }

    private static double mean(IntToDoubleFunction value) {
        return IntStream.range(0, POINTS).mapToDouble(value).sum() / POINTS;
    }

    private static double upperShare(int part, int whole, double probability) {
        return part == whole
                ? 1
                : BetaDistribution.of(part + 1.0, whole - part)
                        .inverseCumulativeProbability(probability);
    }

    private static double upperLevel(int part, int whole, double share) {
        if (part == whole) {
            return share >= 1 ? 1 : 0;
        }
        return BetaDistribution.of(part + 1.0, whole - part).cumulativeProbability(share);
    }

    private static double lowerLevel(int part, int whole, double share) {
        if (part == 0) {
            return share >= 0 ? 1 : 0;
        }
        return BetaDistribution.of(part, whole - part + 1.0).cumulativeProbability(share);
    }
}
