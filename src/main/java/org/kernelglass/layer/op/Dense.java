package org.kernelglass.layer.op;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kernelglass.layer.op.ParameterArray.Role;
import org.kernelglass.layer.op.ParameterArray.Start;
import org.kernelglass.message.Message;
import org.kernelglass.tensor.TensorShape;

/**
 * Joins every input value with every unit: {@code y = W·x + b}.
 *
 * @param units output values
 */
public record Dense(int units, boolean bias, Initializer initializer) implements LayerOperation {

    @Override
    public Optional<Message> problem(TensorShape input) {
        return input.isImage()
                ? Optional.of(Message.of("layer.problem.needs-vector", input.display()))
                : Optional.empty();
    }

    @Override
    public TensorShape output(TensorShape input) {
        return TensorShape.vector(units);
    }

    /** {@code weight [units, inputs]} and {@code bias [units]}. */
    @Override
    public List<ParameterArray> parameters(TensorShape input) {
        int inputs = input.channels();
        List<ParameterArray> arrays = new ArrayList<>();
        arrays.add(
                new ParameterArray(
                        "weight",
                        TensorShape.of(units, inputs),
                        Role.KERNEL,
                        new Start(initializer, inputs, units)));
        if (bias) {
            arrays.add(ParameterArray.constant("bias", units, Role.BIAS, Initializer.ZEROS));
        }
        return arrays;
    }

    @Override
    public long multiplyAdds(TensorShape input) {
        return (long) units * input.channels();
    }

    @Override
    public Reach reach(TensorShape input) {
        return Reach.WHOLE;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.dense(this);
    }
}
