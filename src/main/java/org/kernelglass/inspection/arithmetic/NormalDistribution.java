package org.kernelglass.inspection.arithmetic;

/** The standard normal distribution. */
final class NormalDistribution {

    /** Beyond this many standard deviations the share outside is below 1e-15. */
    private static final double FAR = 8;

    private NormalDistribution() {}

    /**
     * Φ(x), the share of the distribution below x: {@code ½ + φ(x)·(x + x³/3 + x⁵/15 + …)}, whose
     * terms all have one sign, so that nothing cancels.
     *
     * <p>Source: Marsaglia 2004, "Evaluating the normal distribution".
     */
    static double below(double x) {
        if (Math.abs(x) > FAR) {
            return x > 0 ? 1 : 0;
        }
        double term = x;
        double sum = x;
        for (int n = 3; sum + term != sum || n == 3; n += 2) {
            term *= x * x / n;
            sum += term;
        }
        return 0.5 + sum * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }
}
