package org.kernelglass.layer.op;

import java.util.Optional;
import org.kernelglass.message.Message;
import org.kernelglass.tensor.TensorShape;

/**
 * The same function of every value by itself; softmax alone looks along the channels.
 *
 * @param function which
 * @param alpha slope below zero (leaky ReLU), height of the curve below zero (ELU), factor
 *     (affine); else unused
 * @param offset added by the affine function; else unused
 */
public record Pointwise(Function function, double alpha, double offset) implements LayerOperation {

    /** The functions. */
    public enum Function {
        /** max(x, 0). */
        RELU,
        /** x where positive, alpha·x elsewhere. */
        LEAKY_RELU,
        /** x where positive, alpha·(eˣ − 1) elsewhere. */
        ELU,
        /** x·sigmoid(x), also called swish. */
        SILU,
        /** x·Φ(x), exact and not the tanh approximation. */
        GELU,
        /** 1 / (1 + e⁻ˣ). */
        SIGMOID,
        TANH,
        /** eˣ divided by its sum over the channels. */
        SOFTMAX,
        /** alpha·x + offset. */
        AFFINE
    }

    public static Pointwise of(Function function) {
        return new Pointwise(function, 0, 0);
    }

    @Override
    public Optional<Message> problem(TensorShape input) {
        return Optional.empty();
    }

    @Override
    public TensorShape output(TensorShape input) {
        return input;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.pointwise(this);
    }
}
