package org.kernelglass.ui.inspect.excite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kernelglass.network.ActivationAfter;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.network.ProgramStep;

/**
 * Whose units are asked about.
 *
 * @param layer whose filters or units; empty for the classes
 */
record Target(Optional<ProgramStep> layer) {

    /** The classes. */
    static final Target CLASSES = new Target(Optional.empty());

    /**
     * What there is to ask with a layer in front: first the activation after it, which a filter's
     * map goes through before anything reads it, then the layer itself, then the classes.
     *
     * @param front empty for the picture
     */
    static List<Target> of(NetworkProgram program, Optional<ProgramStep> front) {
        List<Target> found = new ArrayList<>();
        front.filter(layer -> !givesClasses(program, layer))
                .ifPresent(
                        layer -> {
                            ActivationAfter.of(program, layer.layerId())
                                    .ifPresent(after -> found.add(new Target(Optional.of(after))));
                            found.add(new Target(front));
                        });
        found.add(CLASSES);
        return List.copyOf(found);
    }

    private static boolean givesClasses(NetworkProgram program, ProgramStep layer) {
        List<ProgramStep> logits = program.logitSteps();
        boolean last = logits.get(logits.size() - 1).layerId().equals(layer.layerId());
        boolean softmax =
                program.endsInSoftmax()
                        && program.steps()
                                .get(program.steps().size() - 1)
                                .layerId()
                                .equals(layer.layerId());
        return last || softmax;
    }

    /** The layer whose output is read: of classes the one that gives the logits. */
    ProgramStep read(NetworkProgram program) {
        List<ProgramStep> logits = program.logitSteps();
        return layer.orElseGet(() -> logits.get(logits.size() - 1));
    }

    /** As {@link org.kernelglass.inspection.Look.Maximization} names it. */
    String layerId() {
        return layer.map(ProgramStep::layerId).orElse("");
    }

    boolean isClasses() {
        return layer.isEmpty();
    }
}
