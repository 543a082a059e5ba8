package org.kernelglass.evaluation;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The score interval of a share (Wilson, J. Am. Stat. Assoc. 22, 1927): unlike value ± 1.96
 * standard errors it never leaves 0–1 and has a width at 0 and at 1 too (Brown, Cai and DasGupta,
 * Statistical Science 16, 2001). Any thread.
 */
public final class Wilson {

    private static final double Z =
            NormalDistribution.of(0, 1).inverseCumulativeProbability((1 + Estimate.LEVEL) / 2);

    private Wilson() {}

    /**
     * @param part how many of the images
     * @param whole of how many; of none there is no interval, and the share is NaN
     */
    public static Estimate of(long part, long whole) {
        if (whole == 0) {
            return Estimate.bare(Double.NaN);
        }
        double share = (double) part / whole;
        double square = Z * Z / whole;
        double middle = (share + square / 2) / (1 + square);
        double half = Z / (1 + square) * Math.sqrt((share * (1 - share) + square / 4) / whole);
        return new Estimate(
                share,
                part == 0 ? 0 : middle - half,
                part == whole ? 1 : middle + half,
                IntervalMethod.WILSON);
    }
}
