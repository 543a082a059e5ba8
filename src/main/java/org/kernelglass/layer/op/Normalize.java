package org.kernelglass.layer.op;

import java.util.List;
import java.util.Optional;
import org.kernelglass.layer.op.ParameterArray.Role;
import org.kernelglass.message.Message;
import org.kernelglass.tensor.TensorShape;

/**
 * Shifts and scales to mean 0 and variance 1: {@code y = gamma·(x − mean) / √(variance + epsilon) +
 * beta}. Variance is the biased one (divided by the count).
 *
 * @param over what mean and variance are taken over
 * @param groups channel groups; only for {@link Over#GROUP}, 1 means all of C, H and W
 * @param epsilon added to the variance
 * @param momentum share of the running statistics kept at each step, as Keras counts it; only for
 *     {@link Over#BATCH}
 */
public record Normalize(Over over, int groups, double epsilon, double momentum)
        implements LayerOperation {

    /** What mean and variance are taken over. */
    public enum Over {
        /**
         * Per channel over the batch and all places; running statistics when not training (Ioffe
         * and Szegedy 2015).
         */
        BATCH,
        /** Per image over a group of channels and all places (Wu and He 2018). */
        GROUP,
        /** Per channel over the training split, once, before the first step; no gamma and beta. */
        TRAINING_SPLIT
    }

    @Override
    public Optional<Message> problem(TensorShape input) {
        return over == Over.GROUP && input.channels() % groups != 0
                ? Optional.of(Message.of("layer.problem.norm-groups", groups, input.channels()))
                : Optional.empty();
    }

    @Override
    public TensorShape output(TensorShape input) {
        return input;
    }

    /**
     * {@code gamma, beta [channels]} unless fitted on the training split, {@code mean, variance
     * [channels]} unless per image.
     */
    @Override
    public List<ParameterArray> parameters(TensorShape input) {
        int channels = input.channels();
        ParameterArray gamma =
                ParameterArray.constant("gamma", channels, Role.SCALE, Initializer.ONES);
        ParameterArray beta =
                ParameterArray.constant("beta", channels, Role.SHIFT, Initializer.ZEROS);
        ParameterArray mean =
                ParameterArray.constant("mean", channels, Role.STATISTIC, Initializer.ZEROS);
        ParameterArray variance =
                ParameterArray.constant("variance", channels, Role.STATISTIC, Initializer.ONES);
        return switch (over) {
            case BATCH -> List.of(gamma, beta, mean, variance);
            case GROUP -> List.of(gamma, beta);
            case TRAINING_SPLIT -> List.of(mean, variance);
        };
    }

    @Override
    public Reach reach(TensorShape input) {
        return over == Over.GROUP ? Reach.WHOLE : Reach.POINT;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.normalize(this);
    }
}
