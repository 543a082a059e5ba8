package org.kernelglass.evaluation.comparison;

/** What a comparison of B with A says of B. */
public enum Verdict {
    BETTER,
    WORSE,
    /** The data are in accord with no difference, and with each one in the interval. */
    NOT_DISTINGUISHABLE,
    /** There is too little to judge by. */
    CANNOT_SAY;

    /** The error of the first kind that a verdict allows itself. */
    public static final double ALPHA = 0.05;

    /**
     * @param difference of B from A, above 0 where B is better
     * @param p value of the test
     */
    static Verdict of(double difference, double p) {
        if (Double.isNaN(p)) {
            return CANNOT_SAY;
        }
        if (p > ALPHA || difference == 0) {
            return NOT_DISTINGUISHABLE;
        }
        return difference > 0 ? BETTER : WORSE;
    }
}
