package org.kernelglass.experiment;

import java.util.function.Consumer;
import org.kernelglass.training.RunControl;
import org.kernelglass.training.TrainingEvent;

/**
 * Carries out trials: a pure function from the description to the result. Today one after another
 * in this process; the same descriptions can be carried out elsewhere.
 */
public interface TrialRunner {

    /**
     * Trains and validates. Any thread but the model thread; waits.
     *
     * @param events how the training goes
     * @throws org.kernelglass.message.Refusal if the images are not those of the description, or
     *     cannot be read, or if the training failed of anything but itself, such as a full disk:
     *     there is no result then, and the trial can be gone on with
     * @throws java.util.concurrent.CancellationException if stopped: there is no result then
     */
    TrialResult run(Trial trial, RunControl control, Consumer<TrainingEvent> events);
}
