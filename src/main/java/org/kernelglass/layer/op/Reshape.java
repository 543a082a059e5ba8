package org.kernelglass.layer.op;

import java.util.Optional;
import org.kernelglass.message.Message;
import org.kernelglass.tensor.TensorShape;

/**
 * Puts all values of an image in one row: channel by channel, each row by row (PyTorch's order;
 * Keras goes place by place with the channels innermost, which only renumbers the next layer's
 * inputs).
 */
public record Reshape() implements LayerOperation {

    @Override
    public Optional<Message> problem(TensorShape input) {
        return Optional.empty();
    }

    @Override
    public TensorShape output(TensorShape input) {
        return TensorShape.vector(Math.toIntExact(input.size()));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.reshape(this);
    }
}
