package org.kernelglass.evaluation.comparison;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Two networks on the same images: of those that only one of them has right, does each have about
 * half? Exact (McNemar, Psychometrika 12, 1947, with the binomial distribution); recommended for
 * two trained networks by Dietterich, Neural Computation 10, 1998. Any thread.
 *
 * @param onlyFirst images that only the first network has right
 * @param onlySecond images that only the second has right
 * @param images all images, those included that both or none have right
 */
public record McNemar(int onlyFirst, int onlySecond, int images) {

    public McNemar {
        if (onlyFirst < 0 || onlySecond < 0 || onlyFirst + onlySecond > images) {
            throw new IllegalArgumentException(
                    onlyFirst + " and " + onlySecond + " of " + images + " images");
        }
    }

    /**
     * @param first per image whether the first network is right
     * @param second likewise, in the same order
     */
    public static McNemar of(boolean[] first, boolean[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException(first.length + " images, " + second.length);
        }
        int onlyFirst = 0;
        int onlySecond = 0;
        for (int image = 0; image < first.length; image++) {
            onlyFirst += first[image] && !second[image] ? 1 : 0;
            onlySecond += second[image] && !first[image] ? 1 : 0;
        }
        return new McNemar(onlyFirst, onlySecond, first.length);
    }

    /** Accuracy of the second less that of the first, −1 to 1; NaN without images. */
    public double difference() {
        return (double) (onlySecond - onlyFirst) / images;
    }

    /** Two-sided; 1 where no image tells the two apart. */
    public double p() {
        int apart = onlyFirst + onlySecond;
        if (apart == 0) {
            return 1;
        }
        int fewer = Math.min(onlyFirst, onlySecond);
        return Math.min(1, 2 * BinomialDistribution.of(apart, 0.5).cumulativeProbability(fewer));
    }

    public Verdict verdict() {
        return images == 0 ? Verdict.CANNOT_SAY : Verdict.of(difference(), p());
    }
}
