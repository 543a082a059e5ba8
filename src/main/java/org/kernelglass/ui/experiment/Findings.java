package org.kernelglass.ui.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kernelglass.experiment.Effect;
import org.kernelglass.experiment.LearningCurve;
import org.kernelglass.experiment.Purpose;
import org.kernelglass.experiment.Trend;
import org.kernelglass.workflow.KeptExperiment;

/**
 * What an experiment says so far, thought out beside the FX thread.
 *
 * @param curve of a learning curve, in all
 * @param classes likewise, of each class
 * @param suspects how many labels a complete cross-validation suspects
 */
record Findings(
        KeptExperiment kept,
        List<Effect> effects,
        List<Trend> trends,
        Optional<LearningCurve> curve,
        List<Optional<LearningCurve>> classes,
        Optional<Integer> suspects) {

    /** Takes up to some seconds. */
    static Findings of(KeptExperiment kept) {
        boolean curve = kept.experiment().purpose() == Purpose.LEARNING_CURVE;
        return new Findings(
                kept,
                kept.table().effects(),
                kept.table().trends(),
                curve ? kept.curve() : Optional.empty(),
                curve ? classes(kept) : List.of(),
                kept.suspects());
    }

    private static List<Optional<LearningCurve>> classes(KeptExperiment kept) {
        List<Optional<LearningCurve>> classes = new ArrayList<>();
        for (int label = 0; label < kept.trainingImages().length; label++) {
            classes.add(kept.curve(label));
        }
        return classes;
    }
}
