package org.kernelglass.training.advice;

import static org.kernelglass.training.advice.Finding.Kind.OVERFITTING;

import java.util.List;
import org.kernelglass.message.Message;
import org.kernelglass.training.TrainingEvent.EpochDone;
import org.kernelglass.training.advice.Finding.Severity;

/**
 * Validation loss rises while training loss goes on falling: the network learns the training images
 * by heart (Prechelt 1998, "Early stopping – but when?"). A gap alone is no overfitting.
 */
final class Overfitting implements Check {

    private static final int EPOCHS = 6;

    /** Epochs that are taken together at the lowest point and now. */
    private static final int WINDOW = 3;

    /** The least rise over the lowest point: 8 %, and four times the noise of the curve. */
    private static final double RISE = 0.08;

    private static final double NOISES = 4;

    /** The least fall of the training loss meanwhile. */
    private static final double FALL = 0.03;

    /** A rise by half is serious. */
    private static final double SERIOUS = 0.5;

    @Override
    public List<Finding> look(Observation run) {
        List<EpochDone> epochs =
                run.story().epochs().stream().filter(e -> e.validation().isPresent()).toList();
        if (epochs.size() < EPOCHS) {
            return List.of();
        }
        Series validation = Series.of(epochs, e -> e.validation().orElseThrow().loss());
        Series training = Series.of(epochs, e -> e.training().loss());
        int lowest = validation.lowest();
        if (lowest + 1 >= epochs.size() - WINDOW || !rises(validation, lowest)) {
            return List.of();
        }
        double fall = 1 - training.tail(WINDOW) / training.mean(lowest - 1, lowest + 2);
        return fall < FALL
                ? List.of()
                : List.of(finding(epochs, epochs.get(lowest).epoch() + 1, lowest));
    }

    private static boolean rises(Series validation, int lowest) {
        double low = validation.mean(lowest - 1, lowest + 2);
        double needed = Math.max(RISE * low, NOISES * validation.noise());
        for (int index = validation.size() - WINDOW; index < validation.size(); index++) {
            if (validation.at(index) <= low) {
                return false;
            }
        }
        return validation.tail(WINDOW) - low > needed;
    }

    private static Finding finding(List<EpochDone> epochs, int since, int lowest) {
        EpochDone last = epochs.get(epochs.size() - 1);
        double now = last.validation().orElseThrow().loss();
        double low = epochs.get(lowest).validation().orElseThrow().loss();
        Message sentence =
                Message.of(
                        "advice.overfitting",
                        since + 1,
                        Digits.plain(low),
                        Digits.plain(now),
                        Digits.plain(last.training().loss()));
        boolean serious = now > low * (1 + SERIOUS);
        return new Finding(
                OVERFITTING,
                serious ? Severity.SERIOUS : Severity.WARNING,
                sentence,
                since,
                List.of(
                        Remedy.DROPOUT,
                        Remedy.SHIFT,
                        Remedy.FLIP,
                        Remedy.L2,
                        Remedy.EARLY_STOPPING));
    }
}
