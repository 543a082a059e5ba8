package org.kernelglass.layer.op;

import java.util.Optional;
import org.kernelglass.message.Message;
import org.kernelglass.tensor.TensorShape;

/**
 * Takes one value from each window of each channel. Padding never wins and never counts: it is −∞
 * for the maximum, +∞ for the minimum, and left out of the average.
 *
 * @param take which value
 */
public record Pool(Take take, Window window) implements LayerOperation {

    /** Which value a window gives. */
    public enum Take {
        MAXIMUM,
        MINIMUM,
        AVERAGE
    }

    @Override
    public Optional<Message> problem(TensorShape input) {
        Optional<Message> problem = window.problem(input);
        if (problem.isEmpty()
                && (emptyWindow(window.rows(input)) || emptyWindow(window.columns(input)))) {
            return Optional.of(
                    Message.of(
                            "layer.problem.pool-padding",
                            window.padding().text(),
                            window.kernel().display()));
        }
        return problem;
    }

    /** A window that lies wholly in the padding has no value to take. */
    private static boolean emptyWindow(WindowGeometry axis) {
        for (int position = 0; position < axis.output(); position++) {
            boolean reads = false;
            for (int tap = 0; tap < axis.kernel() && !reads; tap++) {
                int at = axis.inputPosition(position, tap);
                reads = at >= 0 && at < axis.input();
            }
            if (!reads) {
                return true;
            }
        }
        return false;
    }

    @Override
    public TensorShape output(TensorShape input) {
        return window.output(input, input.channels());
    }

    @Override
    public Reach reach(TensorShape input) {
        return Reach.of(window, input);
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.pool(this);
    }
}
