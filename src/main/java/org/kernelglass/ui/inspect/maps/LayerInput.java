package org.kernelglass.ui.inspect.maps;

import java.util.List;
import java.util.Optional;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.network.ProgramStep;

/** Which layer's output goes into a layer. */
final class LayerInput {

    private LayerInput() {}

    /** Its id; empty text for the picture. */
    static String of(NetworkProgram program, ProgramStep layer) {
        return find(program.steps(), layer.layerId(), "").orElse("");
    }

    private static Optional<String> find(List<ProgramStep> steps, String layerId, String input) {
        String before = input;
        for (ProgramStep step : steps) {
            if (step.layerId().equals(layerId)) {
                return Optional.of(before);
            }
            if (step instanceof ProgramStep.Branches container) {
                for (List<ProgramStep> branch : container.branches()) {
                    Optional<String> inside = find(branch, layerId, before);
                    if (inside.isPresent()) {
                        return inside;
                    }
                }
            }
            before = step.layerId();
        }
        return Optional.empty();
    }
}
