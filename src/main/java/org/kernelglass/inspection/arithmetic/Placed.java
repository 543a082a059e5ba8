package org.kernelglass.inspection.arithmetic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.network.ProgramStep;

/**
 * A step and where it stands in its program.
 *
 * @param siblings the steps of its branch, itself among them
 * @param index its own place among them
 * @param container the container around it; empty at the top
 */
record Placed(List<ProgramStep> siblings, int index, Optional<Placed> container) {

    /** Every step by its layer id, also those inside containers. */
    static Map<String, Placed> all(NetworkProgram program) {
        Map<String, Placed> all = new LinkedHashMap<>();
        collect(program.steps(), Optional.empty(), all);
        return all;
    }

    private static void collect(
            List<ProgramStep> steps, Optional<Placed> container, Map<String, Placed> all) {
        for (int index = 0; index < steps.size(); index++) {
            Placed placed = new Placed(steps, index, container);
            all.put(placed.step().layerId(), placed);
            if (placed.step() instanceof ProgramStep.Branches branches) {
                branches.branches().forEach(inner -> collect(inner, Optional.of(placed), all));
            }
        }
    }

    ProgramStep step() {
        return siblings.get(index);
    }

    Optional<ProgramStep> next() {
        return index + 1 < siblings.size()
                ? Optional.of(siblings.get(index + 1))
                : Optional.empty();
    }

    /** The layer whose output goes in; empty text for the picture. */
    String inputId() {
        return index > 0
                ? siblings.get(index - 1).layerId()
                : container.map(Placed::inputId).orElse("");
    }

    /** The layer whose output a branch of this container ends in. */
    String endId(int branch) {
        List<ProgramStep> steps = ((ProgramStep.Branches) step()).branches().get(branch);
        return steps.isEmpty() ? inputId() : steps.get(steps.size() - 1).layerId();
    }
}
