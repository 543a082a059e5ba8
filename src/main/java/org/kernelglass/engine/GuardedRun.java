package org.kernelglass.engine;

import ai.djl.ndarray.NDManager;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.kernelglass.message.Message;
import org.kernelglass.training.Checkpoint;
import org.kernelglass.training.Compute;
import org.kernelglass.training.RunControl;
import org.kernelglass.training.RunStart;
import org.kernelglass.training.TrainingEvent;
import org.kernelglass.training.TrainingEvent.Ended;
import org.kernelglass.training.TrainingEvent.Outcome;
import org.kernelglass.training.TrainingJob;

/**
 * A training whose every failure becomes its last event, with the native arrays given back before
 * that event is told. Model thread only.
 */
record GuardedRun(
        TrainingJob job,
        RunControl control,
        Consumer<TrainingEvent> events,
        Duration checkpointInterval,
        ProbeSources probes) {

    /**
     * Trains.
     *
     * @param managers makes the owner of all native arrays of the run
     */
    Ended run(Function<Compute, NDManager> managers) {
        try (NDManager owner = managers.apply(job.compute())) {
            TrainingRun run =
                    new TrainingRun(job, control, events, owner, checkpointInterval, probes);
            return run(run);
        } catch (RuntimeException | OutOfMemoryError | LinkageError e) {
            return neverBegun(Failures.reason(e));
        }
    }

    private Ended run(TrainingRun run) {
        try {
            return run.run();
        } catch (RuntimeException | OutOfMemoryError e) {
            Message reason = Failures.reason(e);
            return run.ended(Outcome.FAILED, Optional.of(reason));
        }
    }

    /** Nothing was learned: a resumed run stands where its checkpoint does. */
    private Ended neverBegun(Message reason) {
        if (job.start() instanceof RunStart.Resume resume) {
            Checkpoint.Progress at = resume.checkpoint().progress();
            return new Ended(
                    at.step(),
                    at.seconds(),
                    Outcome.FAILED,
                    Optional.of(reason),
                    at.epoch(),
                    at.chosen().bestEpoch());
        }
        return new Ended(0, 0, Outcome.FAILED, Optional.of(reason), 0, -1);
    }
}
