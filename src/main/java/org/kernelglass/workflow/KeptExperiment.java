package org.kernelglass.workflow;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kernelglass.evaluation.Ranking;
import org.kernelglass.experiment.Experiment;
import org.kernelglass.experiment.ExperimentTable;
import org.kernelglass.experiment.Ladder;
import org.kernelglass.experiment.LearningCurve;
import org.kernelglass.experiment.OutOfFold;
import org.kernelglass.experiment.Purpose;
import org.kernelglass.experiment.Trial;
import org.kernelglass.experiment.TrialResult;
import org.kernelglass.training.Predictions;

/**
 * An experiment as its folder has it, at work or not. Any thread.
 *
 * @param changed when its definition was last written
 * @param table how the candidates stand
 * @param done trials
 * @param trials in all
 * @param elsewhere whether another process carries it out
 * @param trainingImages of each class, in trials on the held-out split
 */
public record KeptExperiment(
        Path folder,
        Experiment experiment,
        Instant changed,
        Map<Trial, TrialResult> results,
        ExperimentTable table,
        int done,
        int trials,
        boolean elsewhere,
        int[] trainingImages) {

    static KeptExperiment of(
            Path folder,
            Experiment experiment,
            Instant changed,
            Map<Trial, TrialResult> results,
            boolean elsewhere,
            int[] trainingImages) {
        Ladder ladder = new Ladder(experiment, results);
        return new KeptExperiment(
                folder,
                experiment,
                changed,
                Map.copyOf(results),
                ExperimentTable.of(experiment, results),
                ladder.done(),
                ladder.size(),
                elsewhere,
                trainingImages);
    }

    /** Whether all trials are done. */
    public boolean complete() {
        return done >= trials;
    }

    /** Whether the budget is why it does not go on. */
    public boolean budgetSpent() {
        double seconds = results.values().stream().mapToDouble(TrialResult::seconds).sum();
        return !complete() && experiment.budget().isSpent(results.size(), seconds);
    }

    /** Accuracy against the number of images; empty before three shares are done. */
    public Optional<LearningCurve> curve() {
        return LearningCurve.of(experiment, results, IntStream.of(trainingImages).sum());
    }

    /** The curve of one class. */
    public Optional<LearningCurve> curve(int label) {
        return LearningCurve.ofClass(experiment, results, trainingImages[label], label);
    }

    /**
     * How many images are taken for another class than their label says by networks that did not
     * learn from them; empty before a cross-validation is complete.
     */
    public Optional<Integer> suspects() {
        return complete() && experiment.purpose() == Purpose.KFOLD
                ? OutOfFold.of(experiment, results, experiment.baseline())
                        .map(KeptExperiment::mistaken)
                : Optional.empty();
    }

    private static int mistaken(Predictions said) {
        return (int)
                IntStream.range(0, said.size())
                        .filter(at -> Ranking.first(said.probabilities()[at]) != said.labels()[at])
                        .count();
    }
}
