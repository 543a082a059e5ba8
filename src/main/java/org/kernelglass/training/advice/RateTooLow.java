package org.kernelglass.training.advice;

import static org.kernelglass.training.advice.Finding.Kind.RATE_TOO_LOW;

import java.util.List;
import org.kernelglass.message.Message;
import org.kernelglass.training.StepSeries.Figure;
import org.kernelglass.training.TrainingEvent.EpochDone;
import org.kernelglass.training.advice.Finding.Severity;

/**
 * The training loss falls steadily but hardly: in a nearly straight line, where a well-chosen rate
 * gives a curve that falls fast at first.
 */
final class RateTooLow implements Check {

    /** Epochs looked at, those of a warm-up not counted. */
    private static final int EPOCHS = 4;

    /** Below this share of the first loss, much has been learned already. */
    private static final double LEARNED = 0.75;

    /** A line is straight whose last fall is at least this share of its first. */
    private static final double STRAIGHT = 0.5;

    /** The fall must stand out of the noise of the curve. */
    private static final double NOISES = 6;

    @Override
    public List<Finding> look(Observation run) {
        List<EpochDone> epochs = run.story().epochs();
        int warm = (int) Math.ceil(run.plan().warmupEpochs());
        boolean fromStart = run.story().beginning().filter(begun -> begun.step() == 0).isPresent();
        if (!fromStart || run.story().steps().count() == 0 || epochs.size() < warm + EPOCHS) {
            return List.of();
        }
        Series training = Series.of(epochs, e -> e.training().loss());
        double start = run.story().steps().value(Figure.LOSS, 0);
        boolean hardly = training.last() > LEARNED * start;
        return hardly && steady(training, warm) && atFullRate(run, epochs)
                ? List.of(finding(run, epochs, start))
                : List.of();
    }

    private static boolean steady(Series training, int warm) {
        int end = training.size();
        int begin = Math.max(warm, end - EPOCHS);
        for (int index = begin + 1; index < end; index++) {
            if (training.at(index) >= training.at(index - 1)) {
                return false;
            }
        }
        double first = training.at(begin) - training.at(begin + 1);
        double last = training.at(end - 2) - training.at(end - 1);
        double whole = training.at(begin) - training.at(end - 1);
        return last >= STRAIGHT * first && whole > NOISES * training.noise();
    }

    /** A schedule that has lowered the rate means it to be low. */
    private static boolean atFullRate(Observation run, List<EpochDone> epochs) {
        double now = epochs.get(epochs.size() - 1).learningRate();
        return now >= run.plan().learningRate() / 2;
    }

    private static Finding finding(Observation run, List<EpochDone> epochs, double start) {
        EpochDone last = epochs.get(epochs.size() - 1);
        Message sentence =
                Message.of(
                        "advice.rate-too-low",
                        Digits.plain(start),
                        Digits.plain(last.training().loss()),
                        last.epoch() + 1,
                        Digits.plain(run.plan().learningRate()));
        return new Finding(RATE_TOO_LOW, Severity.NOTICE, sentence, 0, List.of(Remedy.RAISE_RATE));
    }
}
