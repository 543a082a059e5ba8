package org.kernelglass.layer.op;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kernelglass.layer.op.ParameterArray.Role;
import org.kernelglass.layer.op.ParameterArray.Start;
import org.kernelglass.message.Message;
import org.kernelglass.tensor.TensorShape;

/**
 * Slides kernels over an image: {@code y[f] = Σ x·w[f] + b[f]} over each window, cross-correlation
 * as in every deep-learning library. Outside the image x is 0.
 *
 * @param filters output channels
 * @param groups channels are split into this many groups that do not see each other; both channels
 *     and filters must divide
 * @param depthwise every input channel is a group of its own: changes only how Keras counts the
 *     fans
 * @param bias whether b is there
 * @param initializer how the kernels start; biases start at 0
 */
public record Convolve(
        int filters,
        Window window,
        int groups,
        boolean depthwise,
        boolean bias,
        Initializer initializer)
        implements LayerOperation {

    @Override
    public Optional<Message> problem(TensorShape input) {
        Optional<Message> problem = window.problem(input);
        if (problem.isEmpty() && (input.channels() % groups != 0 || filters % groups != 0)) {
            return Optional.of(
                    Message.of("layer.problem.groups", groups, input.channels(), filters));
        }
        return problem;
    }

    @Override
    public TensorShape output(TensorShape input) {
        return window.output(input, filters);
    }

    /** {@code weight [filters, channels / groups, height, width]} and {@code bias [filters]}. */
    @Override
    public List<ParameterArray> parameters(TensorShape input) {
        int inputs = input.channels() / groups;
        TensorShape shape =
                TensorShape.of(filters, inputs, window.kernel().height(), window.kernel().width());
        long area = (long) window.kernel().height() * window.kernel().width();
        Start start =
                depthwise
                        ? new Start(initializer, area * input.channels(), area * (filters / groups))
                        : new Start(initializer, area * inputs, area * filters);
        List<ParameterArray> arrays = new ArrayList<>();
        arrays.add(new ParameterArray("weight", shape, Role.KERNEL, start));
        if (bias) {
            arrays.add(ParameterArray.constant("bias", filters, Role.BIAS, Initializer.ZEROS));
        }
        return arrays;
    }

    @Override
    public long multiplyAdds(TensorShape input) {
        long taps =
                (long) window.kernel().height()
                        * window.kernel().width()
                        * (input.channels() / groups);
        return Math.multiplyExact(output(input).size(), taps);
    }

    @Override
    public Reach reach(TensorShape input) {
        return Reach.of(window, input);
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.convolve(this);
    }
}
