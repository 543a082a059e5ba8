package org.kernelglass.layer.op;

import java.util.random.RandomGenerator;

/**
 * How a kernel is filled before the first step, with Keras' formulas. The normal variants of
 * Glorot, He and LeCun draw from a normal distribution cut at two standard deviations and widened
 * so that the variance is as stated.
 *
 * <p>Sources: Glorot and Bengio 2010; He et al. 2015; LeCun et al. 1998.
 */
public enum Initializer {
    GLOROT_UNIFORM,
    GLOROT_NORMAL,
    HE_UNIFORM,
    HE_NORMAL,
    LECUN_NORMAL,
    /** Mean 0, standard deviation 0.05. */
    NORMAL,
    ZEROS,
    ONES;

    /** Standard deviation of a unit normal distribution cut at ±2. */
    private static final double CUT_NORMAL_DEVIATION = 0.87962566103423978;

    /** As files and the command line write it: {@code glorot_uniform}. */
    public String text() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Fills the array; the same generator state gives the same values. */
    public void fill(float[] values, long fanIn, long fanOut, RandomGenerator random) {
        double mean = (fanIn + fanOut) / 2.0;
        switch (this) {
            case GLOROT_UNIFORM -> uniform(values, Math.sqrt(3.0 / mean), random);
            case GLOROT_NORMAL -> cutNormal(values, Math.sqrt(1.0 / mean), random);
            case HE_UNIFORM -> uniform(values, Math.sqrt(6.0 / fanIn), random);
            case HE_NORMAL -> cutNormal(values, Math.sqrt(2.0 / fanIn), random);
            case LECUN_NORMAL -> cutNormal(values, Math.sqrt(1.0 / fanIn), random);
            case NORMAL -> normal(values, 0.05, random);
            case ZEROS -> java.util.Arrays.fill(values, 0f);
            case ONES -> java.util.Arrays.fill(values, 1f);
        }
    }

    private static void uniform(float[] values, double limit, RandomGenerator random) {
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) ((2 * random.nextDouble() - 1) * limit);
        }
    }

    private static void normal(float[] values, double deviation, RandomGenerator random) {
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextGaussian() * deviation);
        }
    }

    private static void cutNormal(float[] values, double deviation, RandomGenerator random) {
        for (int i = 0; i < values.length; i++) {
            double draw = random.nextGaussian();
            while (Math.abs(draw) > 2) {
                draw = random.nextGaussian();
            }
            values[i] = (float) (draw * deviation / CUT_NORMAL_DEVIATION);
        }
    }
}
