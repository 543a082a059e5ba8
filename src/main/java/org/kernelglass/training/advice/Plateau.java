package org.kernelglass.training.advice;

import static org.kernelglass.training.advice.Finding.Kind.PLATEAU;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.kernelglass.message.Message;
import org.kernelglass.training.TrainingEvent.EpochDone;
import org.kernelglass.training.advice.Finding.Severity;

/** Neither training nor validation loss moves any more, though much is left to learn. */
final class Plateau implements Check {

    /** Four epochs are held against the four before. */
    private static final int WINDOW = 4;

    /** Less change than this between them is none. */
    private static final double CHANGE = 0.01;

    /** From this training accuracy on, little is left to learn. */
    private static final double LEARNED = 0.9;

    @Override
    public List<Finding> look(Observation run) {
        List<EpochDone> epochs = run.story().epochs();
        if (epochs.size() < 2 * WINDOW) {
            return List.of();
        }
        EpochDone last = epochs.get(epochs.size() - 1);
        boolean still =
                stands(epochs, e -> e.training().loss())
                        && (last.validation().isEmpty()
                                || stands(epochs, e -> e.validation().orElseThrow().loss()));
        return still && last.training().top1() < LEARNED ? List.of(finding(epochs)) : List.of();
    }

    private static boolean stands(List<EpochDone> epochs, ToDoubleFunction<EpochDone> loss) {
        Series series = Series.of(epochs, loss);
        double before = series.mean(series.size() - 2 * WINDOW, series.size() - WINDOW);
        return Math.abs(series.tail(WINDOW) - before) < CHANGE * before;
    }

    private static Finding finding(List<EpochDone> epochs) {
        int since = epochs.size() - 2 * WINDOW;
        Series training = Series.of(epochs, e -> e.training().loss());
        while (since > 0
                && Math.abs(training.at(since - 1) - training.last()) < CHANGE * training.last()) {
            since--;
        }
        EpochDone last = epochs.get(epochs.size() - 1);
        Message sentence =
                Message.of(
                        "advice.plateau",
                        epochs.get(since).epoch() + 1,
                        Digits.plain(last.training().loss()),
                        last.training().top1());
        return new Finding(
                PLATEAU,
                Severity.NOTICE,
                sentence,
                epochs.get(since).epoch(),
                List.of(Remedy.LOWER_RATE, Remedy.EARLY_STOPPING));
    }
}
