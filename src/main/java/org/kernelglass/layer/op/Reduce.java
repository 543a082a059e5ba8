package org.kernelglass.layer.op;

import java.util.Optional;
import org.kernelglass.message.Message;
import org.kernelglass.tensor.TensorShape;

/**
 * One value per channel from a whole feature map: {@code [channels, height, width]} becomes {@code
 * [channels]}.
 *
 * @param take maximum or average
 */
public record Reduce(Pool.Take take) implements LayerOperation {

    @Override
    public Optional<Message> problem(TensorShape input) {
        return input.isImage()
                ? Optional.empty()
                : Optional.of(Message.of("layer.problem.needs-image", input.display()));
    }

    @Override
    public TensorShape output(TensorShape input) {
        return TensorShape.vector(input.channels());
    }

    @Override
    public Reach reach(TensorShape input) {
        return Reach.WHOLE;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.reduce(this);
    }
}
