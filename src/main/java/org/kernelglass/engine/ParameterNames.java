package org.kernelglass.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.network.ProgramStep;

/** Names of arrays, {@code layerId/operation/array}, and what follows from them. */
final class ParameterNames {

    private ParameterNames() {}

    static String of(String layerId, int operation, String array) {
        return layerId + "/" + operation + "/" + array;
    }

    /** The layer that owns the array. */
    static String layer(String name) {
        return name.substring(0, name.indexOf('/'));
    }

    /** The ids of all frozen layers: a frozen container freezes what is in it. */
    static Set<String> frozen(NetworkProgram program, Set<String> asked) {
        Set<String> frozen = new HashSet<>();
        collect(program.steps(), asked, false, frozen);
        return frozen;
    }

    private static void collect(
            List<ProgramStep> steps, Set<String> asked, boolean inside, Set<String> frozen) {
        for (ProgramStep step : steps) {
            boolean here = inside || asked.contains(step.layerId());
            if (here) {
                frozen.add(step.layerId());
            }
            if (step instanceof ProgramStep.Branches container) {
                container.branches().forEach(branch -> collect(branch, asked, here, frozen));
            }
        }
    }
}
