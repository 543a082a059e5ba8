package org.kernelglass.layer.op;

import java.util.List;
import java.util.Optional;
import org.kernelglass.message.Message;
import org.kernelglass.tensor.TensorShape;

/**
 * An operation with one input. Shapes are without the batch axis: {@code [channels, height, width]}
 * or {@code [units]}.
 */
public sealed interface LayerOperation extends Operation
        permits Convolve, Pool, Dense, Normalize, Pointwise, Drop, Reshape, Reduce {

    /**
     * Why this operation cannot take that input, as one sentence that says what to change; empty if
     * it can.
     */
    Optional<Message> problem(TensorShape input);

    /**
     * The shape of what comes out. Ask {@link #problem} first.
     *
     * @throws IllegalArgumentException if the input is one of which {@link #problem} speaks
     */
    TensorShape output(TensorShape input);

    /** The arrays this operation owns, in a fixed order; empty for most. */
    default List<ParameterArray> parameters(TensorShape input) {
        return List.of();
    }

    /**
     * Multiplications with a weight (each with its addition) for one image; 0 where nothing is
     * multiplied by a kernel.
     */
    default long multiplyAdds(TensorShape input) {
        return 0;
    }

    /**
     * The window it slides over its input, from which the receptive field grows. Ask {@link
     * #problem} first.
     */
    default Reach reach(TensorShape input) {
        return Reach.POINT;
    }
}
