package org.kernelglass.network;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kernelglass.layer.op.JoinOperation;
import org.kernelglass.layer.op.LayerOperation;
import org.kernelglass.layer.op.ParameterArray;
import org.kernelglass.message.Message;
import org.kernelglass.tensor.TensorShape;

/**
 * How large an array can be: as many values as a Java array holds. Arithmetic on shapes within the
 * limit cannot overflow, so what is past it is found before anything is computed from it.
 */
final class SizeLimit {

    private static final long MOST_VALUES = Integer.MAX_VALUE - 8L;

    /**
     * Of an image's height, width and channels, each: what one more layer can make of them, at most
     * 256 channels or 510 rows and columns of padding each, still counts as a whole number.
     */
    private static final int LONGEST_SIDE = 1 << 24;

    private SizeLimit() {}

    /** Whether an array of this shape can be made and computed with. */
    static boolean holds(TensorShape shape) {
        boolean sides =
                !shape.isImage()
                        || IntStream.of(shape.dimensions()).allMatch(side -> side <= LONGEST_SIDE);
        return sides && Saturating.size(shape) <= MOST_VALUES;
    }

    /** Why the operation's weights or output would be too large. */
    static Optional<Message> problem(LayerOperation operation, TensorShape input) {
        for (ParameterArray array : operation.parameters(input)) {
            if (!holds(array.shape())) {
                return Optional.of(
                        Message.of("network.problem.weights-too-large", array.shape().display()));
            }
        }
        return outputProblem(operation.output(input));
    }

    /**
     * Why what the branches make together would be too large. Branches that are each within the
     * limit may have more channels together than a shape can count.
     */
    static Optional<Message> joinProblem(JoinOperation join, List<TensorShape> inputs) {
        long channels = inputs.stream().mapToLong(TensorShape::channels).sum();
        return channels > MOST_VALUES
                ? Optional.of(tooLarge(Long.toString(channels)))
                : outputProblem(join.output(inputs));
    }

    static Optional<Message> outputProblem(TensorShape output) {
        return holds(output) ? Optional.empty() : Optional.of(tooLarge(output.display()));
    }

    private static Message tooLarge(String output) {
        return Message.of("network.problem.output-too-large", output);
    }
}
