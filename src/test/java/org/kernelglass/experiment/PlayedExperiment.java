package org.kernelglass.experiment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.kernelglass.dataset.GreySquare;
import org.kernelglass.network.Templates;
import org.kernelglass.training.Compute;
import org.kernelglass.training.Metrics;
import org.kernelglass.training.Predictions;
import org.kernelglass.training.TrainingPlan;
import org.kernelglass.training.advice.Setup;

/**
 * Experiments whose trials are played: each candidate has a true accuracy, drawn image by image.
 */
final class PlayedExperiment {

    static final int IMAGES = 1200;
    static final TrialData DATA =
            new TrialData(
                    "/data",
                    "00",
                    List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j"),
                    GreySquare.of(28),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    Optional.empty(),
                    0,
                    1);

    private PlayedExperiment() {}

    static Experiment sweep(Repetition repetition, int halving, int epochs, String... axes) {
        return experiment(repetition, new Search(0, halving), epochs, axes);
    }

    static Experiment random(Repetition repetition, int draws, String... axes) {
        return experiment(repetition, new Search(draws, 0), 2, axes);
    }

    private static Experiment experiment(
            Repetition repetition, Search search, int epochs, String... axes) {
        Setup base =
                new Setup(
                        Templates.byId("article").stack(10),
                        TrainingPlan.DEFAULT.withEpochs(epochs),
                        List.of());
        Candidates maker = new Candidates(base, DATA);
        List<Axis> varied = List.of(axes).stream().map(Axis::parse).toList();
        List<Candidate> candidates = maker.of(varied, search);
        return new Experiment(
                Purpose.SWEEP,
                DATA,
                varied,
                candidates,
                maker.baseline(candidates),
                repetition,
                search,
                Budget.NONE,
                new Compute(1, Compute.Layout.CHANNELS_LAST));
    }

    /**
     * A trial with so many images right, the hard ones wrong more often; by fold where there are.
     */
    static TrialResult play(Trial trial, double accuracy) {
        int folds = Math.max(1, trial.part().folds());
        int held = IMAGES / folds;
        Random random = new Random(chance(trial));
        int[] images = new int[held];
        int[] labels = new int[held];
        float[][] probabilities = new float[held][10];
        int right = 0;
        for (int place = 0; place < held; place++) {
            images[place] = place * folds + trial.part().fold();
            labels[place] = images[place] % 10;
            double ease = (images[place] * 37 % 100) / 100.0 * 0.4 - 0.2;
            boolean hit = random.nextDouble() < accuracy + ease;
            probabilities[place][hit ? labels[place] : (labels[place] + 1) % 10] = 1;
            right += hit ? 1 : 0;
        }
        return new TrialResult(
                Optional.empty(),
                new Metrics(0.5, (double) right / held, Double.NaN),
                Optional.empty(),
                trial.plan().epochs(),
                1000,
                2000,
                1.5,
                new Predictions(images, labels, probabilities));
    }

    /** The same for the same trial in every process, where hash codes of enums differ. */
    private static long chance(Trial trial) {
        String settings =
                trial.stack().layers().stream().map(layer -> layer.kind().toString()).toList()
                        + trial.plan().toString()
                        + trial.part();
        return settings.hashCode() * 31L + trial.plan().seed();
    }

    /** Carries out everything that is asked for, at most so many trials. */
    static Map<Trial, TrialResult> carryOut(
            Experiment experiment, ToDoubleFunction<Trial> accuracy, int most) {
        Map<Trial, TrialResult> results = new HashMap<>();
        Ladder ladder = new Ladder(experiment, results);
        for (Optional<Trial> next = ladder.next();
                next.isPresent() && results.size() < most;
                next = ladder.next()) {
            results.put(next.get(), play(next.get(), accuracy.applyAsDouble(next.get())));
        }
        return results;
    }

    static int filters(Trial trial) {
        return (Integer) trial.stack().layers().get(0).kind().parameter("filters").value();
    }
}
