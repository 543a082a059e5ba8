package org.kernelglass.engine;

import java.util.function.Consumer;
import org.kernelglass.training.RunControl;
import org.kernelglass.training.TrainingEvent;

/**
 * What happens between two batches of a run, of training and of validation: a look inside where one
 * is wanted, a wait while the run is paused, a stop. Model thread only.
 */
record BetweenBatches(
        RunControl control,
        RunState state,
        CheckpointKeeper keeper,
        ProbeShare probes,
        Consumer<TrainingEvent> events) {

    private static final long PAUSE_POLL_MILLISECONDS = 200;

    /** Waits while paused; false to stop. */
    boolean proceed() {
        probes.betweenBatches();
        if (control.pauseRequested()) {
            pause();
        }
        return !control.stopRequested();
    }

    /** The same, with a checkpoint first where one is due. */
    boolean saveAndProceed() {
        keeper.saveIfDue();
        return proceed();
    }

    private void pause() {
        keeper.trySave();
        state.watch().hold();
        events.accept(new TrainingEvent.Paused(state.step(), state.seconds()));
        try {
            while (control.pauseRequested()) {
                if (!probes.whilePaused()) {
                    control.awaitChange(PAUSE_POLL_MILLISECONDS);
                }
            }
        } catch (InterruptedException interrupted) {
            control.stop();
        }
        state.watch().goOn();
        if (!control.stopRequested()) {
            events.accept(new TrainingEvent.Resumed(state.step(), state.seconds()));
        }
    }
}
