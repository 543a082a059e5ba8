package org.kernelglass.evaluation.comparison;

import org.apache.commons.statistics.distribution.TDistribution;
import org.kernelglass.evaluation.Estimate;
import org.kernelglass.evaluation.IntervalMethod;

/**
 * A difference judged by its standard error.
 *
 * @param difference what was measured
 * @param error its standard error; 0 where nothing varied
 * @param freedom degrees of freedom of the standard error
 */
record StudentTest(double difference, double error, double freedom) {

    /** Chance to find a difference that is there, for which plans are made. */
    static final double POWER = 0.8;

    /** Two-sided; NaN where the standard error is. */
    double p() {
        if (error > 0) {
            return 2 * student().survivalProbability(Math.abs(difference) / error);
        }
        return Double.isNaN(error) ? Double.NaN : difference == 0 ? 1 : 0;
    }

    Estimate interval() {
        if (Double.isNaN(error)) {
            return Estimate.bare(difference);
        }
        double half = error == 0 ? 0 : error * quantile((1 + Estimate.LEVEL) / 2);
        return new Estimate(
                difference, difference - half, difference + half, IntervalMethod.STUDENT);
    }

    /** The smallest true difference that is found with a chance of 80%, about; NaN likewise. */
    double detectable() {
        if (Double.isNaN(error)) {
            return Double.NaN;
        }
        return error == 0 ? 0 : error * (quantile(1 - Verdict.ALPHA / 2) + quantile(POWER));
    }

    private double quantile(double probability) {
        return student().inverseCumulativeProbability(probability);
    }

    private TDistribution student() {
        return TDistribution.of(freedom);
    }
}
