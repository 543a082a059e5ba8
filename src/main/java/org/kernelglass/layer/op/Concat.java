package org.kernelglass.layer.op;

import java.util.List;
import java.util.Optional;
import org.kernelglass.message.Message;
import org.kernelglass.tensor.TensorShape;

/**
 * Puts the branches' channels one after another; height and width must agree (Szegedy et al. 2015).
 */
public record Concat() implements JoinOperation {

    @Override
    public Optional<Message> problem(List<TensorShape> inputs) {
        TensorShape first = inputs.get(0);
        return inputs.stream()
                .filter(shape -> !joins(first, shape))
                .findFirst()
                .map(
                        other ->
                                Message.of(
                                        "layer.problem.concat-shapes",
                                        first.display(),
                                        other.display()));
    }

    private static boolean joins(TensorShape first, TensorShape other) {
        return first.rank() == other.rank()
                && (!first.isImage()
                        || (first.height() == other.height() && first.width() == other.width()));
    }

    @Override
    public TensorShape output(List<TensorShape> inputs) {
        TensorShape first = inputs.get(0);
        int channels = inputs.stream().mapToInt(TensorShape::channels).sum();
        return first.isImage()
                ? TensorShape.image(channels, first.height(), first.width())
                : TensorShape.vector(channels);
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.concat(this);
    }
}
