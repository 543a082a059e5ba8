package org.kernelglass.network;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.kernelglass.layer.op.LayerOperation;
import org.kernelglass.layer.op.ParameterArray;
import org.kernelglass.layer.op.Pointwise;
import org.kernelglass.tensor.TensorShape;

/**
 * A stack without problems, resolved for one input shape: what the engine runs. Disabled layers are
 * gone.
 *
 * @param input {@code [channels, height, width]}
 * @param steps the layers in order
 * @param output {@code [classes]}
 */
public record NetworkProgram(TensorShape input, List<ProgramStep> steps, TensorShape output) {

    public NetworkProgram {
        steps = List.copyOf(steps);
    }

    /**
     * The steps that lead to the logits: all but a final softmax, which is shown and inspected but
     * never fed to the loss. Probabilities are the softmax of what comes out of these.
     */
    public List<ProgramStep> logitSteps() {
        return endsInSoftmax() ? steps.subList(0, steps.size() - 1) : steps;
    }

    public boolean endsInSoftmax() {
        return !steps.isEmpty()
                && steps.get(steps.size() - 1) instanceof ProgramStep.Single last
                && last.operations().size() == 1
                && last.operations().get(0) instanceof Pointwise pointwise
                && pointwise.function() == Pointwise.Function.SOFTMAX;
    }

    /**
     * Visits every parameter array in a fixed order with its name, {@code layerId/operation/array}.
     */
    public void forEachParameter(BiConsumer<String, ParameterArray> visitor) {
        visit(steps, visitor);
    }

    /** Whether anything in it is learned. */
    public boolean hasParameters() {
        AtomicBoolean found = new AtomicBoolean();
        forEachParameter((name, array) -> found.set(true));
        return found.get();
    }

    /**
     * Whether gradients change anything while these layers are frozen.
     *
     * @param frozen ids; a container freezes all that is in it
     */
    public boolean learns(Set<String> frozen) {
        return learns(steps, frozen);
    }

    private static boolean learns(List<ProgramStep> steps, Set<String> frozen) {
        return steps.stream()
                .filter(step -> !frozen.contains(step.layerId()))
                .anyMatch(step -> learns(step, frozen));
    }

    private static boolean learns(ProgramStep step, Set<String> frozen) {
        if (step instanceof ProgramStep.Branches container) {
            return container.branches().stream().anyMatch(branch -> learns(branch, frozen));
        }
        AtomicBoolean found = new AtomicBoolean();
        visit(
                List.of(step),
                (name, array) -> {
                    if (array.role().trainable()) {
                        found.set(true);
                    }
                });
        return found.get();
    }

    private static void visit(List<ProgramStep> steps, BiConsumer<String, ParameterArray> visitor) {
        for (ProgramStep step : steps) {
            if (step instanceof ProgramStep.Single single) {
                visit(single, visitor);
            } else if (step instanceof ProgramStep.Branches container) {
                container.branches().forEach(branch -> visit(branch, visitor));
            }
        }
    }

    private static void visit(ProgramStep.Single step, BiConsumer<String, ParameterArray> visitor) {
        TensorShape shape = step.input();
        for (int index = 0; index < step.operations().size(); index++) {
            LayerOperation operation = step.operations().get(index);
            for (ParameterArray array : operation.parameters(shape)) {
                visitor.accept(step.layerId() + "/" + index + "/" + array.name(), array);
            }
            shape = operation.output(shape);
        }
    }
}
