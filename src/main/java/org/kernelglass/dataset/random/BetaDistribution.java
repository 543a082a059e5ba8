package org.kernelglass.dataset.random;

/**
 * The symmetric Beta(α, α) distribution on 0–1: near 0 and 1 for a small α, uniform for 1, near ½
 * for a large one.
 *
 * @param alpha above 0
 */
public record BetaDistribution(double alpha) {

    /**
     * G₁ / (G₁ + G₂) of two Gamma(α) numbers, in logarithms so that a tiny α does not underflow.
     */
    public double draw(SplitMix64 random) {
        double first = logGamma(random);
        double second = logGamma(random);
        return 1 / (1 + StrictMath.exp(second - first));
    }

    /** The logarithm of a Gamma(α, 1) number: that of α + 1, times U^(1/α). */
    private double logGamma(SplitMix64 random) {
        double uniform = 1 - random.nextDouble();
        return StrictMath.log(gamma(alpha + 1, random)) + StrictMath.log(uniform) / alpha;
    }

    /** Marsaglia and Tsang 2000, for a shape of at least 1. */
    private static double gamma(double shape, SplitMix64 random) {
        double d = shape - 1.0 / 3;
        double c = 1 / StrictMath.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double root = 1 + c * x;
            if (root <= 0) {
                continue;
            }
            double v = root * root * root;
            double uniform = 1 - random.nextDouble();
            if (StrictMath.log(uniform) < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
                return d * v;
            }
        }
    }
}
