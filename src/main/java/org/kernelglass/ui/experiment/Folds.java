package org.kernelglass.ui.experiment;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.kernelglass.experiment.Experiment;
import org.kernelglass.experiment.Part;
import org.kernelglass.experiment.Rung;
import org.kernelglass.experiment.Trial;
import org.kernelglass.experiment.TrialResult;
import org.kernelglass.message.Message;

/** What each fold came to. */
final class Folds {

    private Folds() {}

    /**
     * One training on one part.
     *
     * @param accuracy 0–1; NaN where it failed
     * @param images that were held out
     * @param classes that they are of
     */
    record Fold(
            Part part,
            long seed,
            double accuracy,
            double loss,
            int images,
            BitSet classes,
            double seconds) {

        Message title() {
            return Message.of(
                    "lab.folds.one",
                    part.repeat() + 1,
                    part.fold() + 1,
                    seed,
                    Figures.percent(accuracy));
        }

        /** {@code 3}, or {@code 2·3} of the second repeat. */
        String shortly() {
            String fold = Integer.toString(part.fold() + 1);
            return part.repeats() > 1 ? (part.repeat() + 1) + "·" + fold : fold;
        }
    }

    /** Those of one candidate that are done, in order. */
    static List<Fold> of(Experiment experiment, Map<Trial, TrialResult> results, int candidate) {
        return new Rung(experiment.possible(), 1)
                .trials(experiment, candidate).stream()
                        .filter(results::containsKey)
                        .map(trial -> fold(trial, results.get(trial)))
                        .toList();
    }

    private static Fold fold(Trial trial, TrialResult result) {
        BitSet classes = new BitSet();
        Arrays.stream(result.predictions().labels()).forEach(classes::set);
        return new Fold(
                trial.part(),
                trial.plan().seed(),
                result.accuracy(),
                result.validation().loss(),
                result.predictions().size(),
                classes,
                result.seconds());
    }
}
