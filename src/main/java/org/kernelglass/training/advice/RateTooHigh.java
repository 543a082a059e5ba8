package org.kernelglass.training.advice;

import static org.kernelglass.training.advice.Finding.Kind.RATE_TOO_HIGH;

import java.util.List;
import org.kernelglass.message.Message;
import org.kernelglass.training.StepSeries.Figure;
import org.kernelglass.training.TrainingEvent.Ended;
import org.kernelglass.training.TrainingEvent.EpochDone;
import org.kernelglass.training.advice.Finding.Severity;

/**
 * Steps so long that they overshoot: the loss ended in infinity, leapt above what guessing costs,
 * or goes up and down from epoch to epoch.
 */
final class RateTooHigh implements Check {

    /** Steps in which a rate that is far too high shows. */
    private static final int FIRST = 500;

    /** A rise of the training loss from one epoch to the next that no noise makes. */
    private static final double JUMP = 0.10;

    /** So many of the last eight epochs must have risen by a jump. */
    private static final int JUMPS = 3;

    private static final int RECENT = 8;

    private static final List<Remedy> REMEDIES =
            List.of(Remedy.LOWER_RATE, Remedy.WARM_UP, Remedy.CLIP_GRADIENTS);

    @Override
    public List<Finding> look(Observation run) {
        if (diverged(run)) {
            return List.of(found(Severity.SERIOUS, 0, "advice.rate-too-high.diverged", rate(run)));
        }
        List<Finding> leapt = leapt(run);
        return leapt.isEmpty() ? oscillates(run) : leapt;
    }

    private static boolean diverged(Observation run) {
        return run.story().lastEvent().orElse(null) instanceof Ended ended && ended.diverged();
    }

    /** The mean of some steps is above the start by more than a guess of equal classes costs. */
    private static List<Finding> leapt(Observation run) {
        StepWindow window = StepWindow.of(run.story().steps(), run.plan().batchSize());
        if (!window.has(0)) {
            return List.of();
        }
        double start = run.story().steps().value(Figure.LOSS, 0);
        double limit = start + Math.log(run.classes());
        for (int from = 1; from < FIRST && window.has(from); from += window.length()) {
            if (window.mean(Figure.LOSS, from) > limit) {
                return List.of(leap(run, start, window, from));
            }
        }
        boolean now = window.mean(Figure.LOSS, window.last()) > limit;
        return now ? List.of(leap(run, start, window, window.last())) : List.of();
    }

    private static Finding leap(Observation run, double start, StepWindow window, int from) {
        return found(
                Severity.SERIOUS,
                epochOf(run, window.steps().step(from)),
                "advice.rate-too-high.leapt",
                plain(start),
                plain(window.mean(Figure.LOSS, from)),
                window.steps().step(from),
                rate(run));
    }

    /** From 0, of a step that is counted from 1. */
    private static int epochOf(Observation run, long step) {
        return run.story()
                .beginning()
                .map(begun -> (int) ((step - 1) / Math.max(1, begun.batchesPerEpoch())))
                .orElse(0);
    }

    private static List<Finding> oscillates(Observation run) {
        List<EpochDone> epochs = run.story().epochs();
        Series training = Series.of(epochs, e -> e.training().loss());
        int jumps = 0;
        int first = -1;
        int begin = Math.max(1, epochs.size() - RECENT);
        for (int index = begin; index < epochs.size(); index++) {
            if (training.at(index) > training.at(index - 1) * (1 + JUMP)) {
                jumps++;
                first = first < 0 ? epochs.get(index).epoch() : first;
            }
        }
        return jumps < JUMPS
                ? List.of()
                : List.of(
                        found(
                                Severity.WARNING,
                                first,
                                "advice.rate-too-high.oscillates",
                                jumps,
                                epochs.size() - begin,
                                rate(run)));
    }

    private static Finding found(Severity severity, int since, String key, Object... arguments) {
        Message sentence = new Message(key, List.of(arguments));
        return new Finding(RATE_TOO_HIGH, severity, sentence, since, REMEDIES);
    }

    private static String rate(Observation run) {
        return plain(run.plan().learningRate());
    }

    private static String plain(double value) {
        return Digits.plain(value);
    }
}
