package org.kernelglass.layer.op;

import org.kernelglass.tensor.TensorShape;

/**
 * One array of numbers that an operation owns and a run learns, measures or fits.
 *
 * @param name unique within the operation: {@code weight}, {@code bias}, {@code gamma}, {@code
 *     beta}, {@code mean}, {@code variance}
 * @param shape convolution {@code [filters, channels / groups, height, width]}, dense {@code
 *     [units, inputs]}, others {@code [channels]}
 * @param role what it is, from which regularization and training follow
 * @param start how it is filled before the first step
 */
public record ParameterArray(String name, TensorShape shape, Role role, Start start) {

    /** What a parameter array is for. */
    public enum Role {
        /** Multiplies inputs: the only role that L1, L2 and weight decay touch. */
        KERNEL,
        /** Added to outputs. */
        BIAS,
        /** Learned scale of a normalization. */
        SCALE,
        /** Learned shift of a normalization. */
        SHIFT,
        /**
         * Measured while training (running mean and variance) or fitted on the training split:
         * takes no gradient.
         */
        STATISTIC;

        public boolean trainable() {
            return this != STATISTIC;
        }
    }

    /**
     * How an array is filled.
     *
     * @param initializer the rule
     * @param fanIn inputs that reach one output, as Keras counts them
     * @param fanOut outputs that one input reaches, as Keras counts them
     */
    public record Start(Initializer initializer, long fanIn, long fanOut) {}

    static ParameterArray constant(String name, int channels, Role role, Initializer initializer) {
        return new ParameterArray(
                name,
                TensorShape.vector(channels),
                role,
                new Start(initializer, channels, channels));
    }
}
