package org.kernelglass.evaluation.comparison;

import java.util.OptionalLong;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How many images McNemar's test needs to find the difference that was measured with a chance of
 * 80% (Connor, Biometrics 43, 1987).
 */
final class PairedOutlook {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private PairedOutlook() {}

    static Settlement settle(McNemar test) {
        double difference = Math.abs(test.difference());
        if (!(difference > 0)) {
            return Settlement.NEVER;
        }
        double apart = (double) (test.onlyFirst() + test.onlySecond()) / test.images();
        double root =
                quantile(1 - Verdict.ALPHA / 2) * Math.sqrt(apart)
                        + quantile(StudentTest.POWER) * Math.sqrt(apart - difference * difference);
        long needed = (long) Math.ceil(root * root / (difference * difference));
        long more = Math.max(1, needed - test.images());
        return new Settlement(
                OptionalLong.empty(),
                more > (long) RecipeOutlook.MOST_TIMES * test.images()
                        ? OptionalLong.empty()
                        : OptionalLong.of(more));
    }

    private static double quantile(double probability) {
        return NORMAL.inverseCumulativeProbability(probability);
    }
}
