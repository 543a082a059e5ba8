package org.kernelglass.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kernelglass.layer.op.ParameterArray.Role;
import org.kernelglass.layer.op.Pointwise;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.tensor.TensorShape;
import org.kernelglass.training.Compute.Layout;

/**
 * The network that is looked into, in the order in which a person sees its layers.
 *
 * @param program all of it, a final softmax included
 * @param weights as they are now
 */
record ProbeView(NetworkProgram program, Weights weights, Layout layout) {

    private static final int KERNEL_RANK = 4;

    /** Name of the first convolution's kernels; empty where there is none. */
    Optional<String> firstKernels() {
        return kernels().keySet().stream().findFirst();
    }

    /** Shapes of all convolutions' kernels by their names, in order. */
    Map<String, TensorShape> kernels() {
        Map<String, TensorShape> kernels = new LinkedHashMap<>();
        program.forEachParameter(
                (name, array) -> {
                    if (array.role() == Role.KERNEL && array.shape().rank() == KERNEL_RANK) {
                        kernels.put(name, array.shape());
                    }
                });
        return kernels;
    }

    /** The ReLU layers in order, also those inside containers. */
    List<ProgramStep.Single> relus() {
        List<ProgramStep.Single> found = new ArrayList<>();
        collect(program.steps(), found);
        return found;
    }

    private static void collect(List<ProgramStep> steps, List<ProgramStep.Single> found) {
        for (ProgramStep step : steps) {
            if (step instanceof ProgramStep.Branches container) {
                container.branches().forEach(branch -> collect(branch, found));
            } else if (step instanceof ProgramStep.Single single && isRelu(single)) {
                found.add(single);
            }
        }
    }

    private static boolean isRelu(ProgramStep.Single step) {
        return step.operations().size() == 1
                && step.operations().get(0) instanceof Pointwise pointwise
                && pointwise.function() == Pointwise.Function.RELU;
    }
}
