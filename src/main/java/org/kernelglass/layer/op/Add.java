package org.kernelglass.layer.op;

import java.util.List;
import java.util.Optional;
import org.kernelglass.message.Message;
import org.kernelglass.tensor.TensorShape;

/** Adds the branches value by value; all must have one shape (He et al. 2016). */
public record Add() implements JoinOperation {

    @Override
    public Optional<Message> problem(List<TensorShape> inputs) {
        TensorShape first = inputs.get(0);
        return inputs.stream()
                .filter(shape -> !shape.equals(first))
                .findFirst()
                .map(
                        other ->
                                Message.of(
                                        "layer.problem.add-shapes",
                                        first.display(),
                                        other.display()));
    }

    @Override
    public TensorShape output(List<TensorShape> inputs) {
        return inputs.get(0);
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.add(this);
    }
}
