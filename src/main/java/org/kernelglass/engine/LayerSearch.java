package org.kernelglass.engine;

import java.util.List;
import java.util.Optional;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.network.ProgramStep;

/** Where a layer stands among the steps of a program. */
final class LayerSearch {

    private LayerSearch() {}

    /**
     * Place of the step that is the layer or holds it.
     *
     * @throws IllegalArgumentException if there is none
     */
    static int place(NetworkProgram program, String layerId) {
        for (int place = 0; place < program.steps().size(); place++) {
            List<ProgramStep> one = List.of(program.steps().get(place));
            if (find(one, layerId).isPresent()) {
                return place;
            }
        }
        throw new IllegalArgumentException("no layer " + layerId);
    }

    /**
     * All steps up to the one that is the layer or holds it.
     *
     * @throws IllegalArgumentException if there is none
     */
    static List<ProgramStep> stepsTo(NetworkProgram program, String layerId) {
        return program.steps().subList(0, place(program, layerId) + 1);
    }

    /**
     * The layer itself, also one inside a container.
     *
     * @throws IllegalArgumentException if there is none
     */
    static ProgramStep layer(NetworkProgram program, String layerId) {
        return find(program.steps(), layerId)
                .orElseThrow(() -> new IllegalArgumentException("no layer " + layerId));
    }

    private static Optional<ProgramStep> find(List<ProgramStep> steps, String layerId) {
        for (ProgramStep step : steps) {
            if (step.layerId().equals(layerId)) {
                return Optional.of(step);
            }
            Optional<ProgramStep> inside =
                    step instanceof ProgramStep.Branches container
                            ? container.branches().stream()
                                    .flatMap(branch -> find(branch, layerId).stream())
                                    .findFirst()
                            : Optional.empty();
            if (inside.isPresent()) {
                return inside;
            }
        }
        return Optional.empty();
    }
}
