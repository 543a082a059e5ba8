package org.kernelglass.inspection.arithmetic;

import org.kernelglass.layer.op.Pointwise;

/** The functions of one number, in double precision. */
final class PointwiseValue {

    private PointwiseValue() {}

    /**
     * @throws IllegalArgumentException for softmax, which looks at more than one number
     */
    static double of(Pointwise pointwise, double x) {
        double alpha = pointwise.alpha();
        return switch (pointwise.function()) {
            case RELU -> Math.max(x, 0);
            case LEAKY_RELU -> x > 0 ? x : alpha * x;
            case ELU -> x > 0 ? x : alpha * Math.expm1(x);
            case SILU -> x / (1 + Math.exp(-x));
            case GELU -> x * NormalDistribution.below(x);
            case SIGMOID -> 1 / (1 + Math.exp(-x));
            case TANH -> Math.tanh(x);
            case AFFINE -> alpha * x + pointwise.offset();
            case SOFTMAX -> throw new IllegalArgumentException("softmax of a single number");
        };
    }
}
