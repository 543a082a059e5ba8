package org.kernelglass.network;

import java.util.List;
import java.util.Optional;
import org.kernelglass.layer.op.Drop;
import org.kernelglass.layer.op.LayerOperation;
import org.kernelglass.layer.op.Normalize;
import org.kernelglass.layer.op.Pointwise;
import org.kernelglass.layer.op.Pointwise.Function;

/**
 * The activation that a layer's output goes through: the next layer of its branch, a normalization
 * or dropout between them passed. Channel n of the one is channel n of the other. Pure, any thread.
 */
public final class ActivationAfter {

    private ActivationAfter() {}

    /** Empty where something else comes next, or the softmax of the classes. */
    public static Optional<ProgramStep> of(NetworkProgram program, String layerId) {
        return in(program.steps(), layerId);
    }

    private static Optional<ProgramStep> in(List<ProgramStep> steps, String layerId) {
        for (int at = 0; at < steps.size(); at++) {
            if (steps.get(at).layerId().equals(layerId)) {
                return first(steps.subList(at + 1, steps.size()));
            }
            if (steps.get(at) instanceof ProgramStep.Branches container) {
                Optional<ProgramStep> inside =
                        container.branches().stream()
                                .flatMap(branch -> in(branch, layerId).stream())
                                .findFirst();
                if (inside.isPresent()) {
                    return inside;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<ProgramStep> first(List<ProgramStep> following) {
        for (ProgramStep step : following) {
            if (!(step instanceof ProgramStep.Single layer)) {
                return Optional.empty();
            }
            if (layer.operations().stream().allMatch(ActivationAfter::activates)) {
                return Optional.of(step);
            }
            if (!layer.operations().stream().allMatch(ActivationAfter::passed)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean activates(LayerOperation operation) {
        return operation instanceof Pointwise pointwise
                && pointwise.function() != Function.SOFTMAX
                && pointwise.function() != Function.AFFINE;
    }

    private static boolean passed(LayerOperation operation) {
        return operation instanceof Normalize || operation instanceof Drop;
    }
}
