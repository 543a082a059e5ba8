package org.kernelglass.layer;

import java.util.List;
import java.util.Optional;
import org.kernelglass.layer.op.LayerOperation;
import org.kernelglass.message.Message;
import org.kernelglass.tensor.TensorShape;

/** A kind that is made of operations, one after the other. */
public interface SingleKind extends LayerKind {

    /**
     * The operations it is for an input. Never throws: what an operation cannot take, its {@code
     * problem} says.
     *
     * @param input {@code [channels, height, width]} or {@code [units]}
     */
    List<LayerOperation> operations(TensorShape input);

    /** Why it cannot take that input, in one sentence that says what to change; empty if it can. */
    default Optional<Message> problem(TensorShape input) {
        TensorShape shape = input;
        for (LayerOperation operation : operations(input)) {
            Optional<Message> problem = operation.problem(shape);
            if (problem.isPresent()) {
                return problem;
            }
            shape = operation.output(shape);
        }
        return Optional.empty();
    }
}
