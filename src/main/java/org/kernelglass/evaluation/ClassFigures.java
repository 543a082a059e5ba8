package org.kernelglass.evaluation;

/**
 * How well one class is told from the others, each figure 0–1. A figure whose denominator is 0 (the
 * class is never predicted, or has no image) is 0, as in scikit-learn.
 *
 * @param precision share of the images predicted as the class that are of it
 * @param recall share of the class's images that are predicted as it
 * @param f1 harmonic mean of precision and recall
 * @param support images of the class
 */
public record ClassFigures(double precision, double recall, double f1, long support) {

    /**
     * @param hits images of the class predicted as it
     * @param predicted images predicted as the class
     * @param support images of the class
     */
    static ClassFigures of(long hits, long predicted, long support) {
        return new ClassFigures(
                share(hits, predicted),
                share(hits, support),
                share(2 * hits, predicted + support),
                support);
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
