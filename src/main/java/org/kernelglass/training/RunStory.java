package org.kernelglass.training;

import java.util.List;
import java.util.Optional;

/**
 * A run up to one moment.
 *
 * @param started null before the first batch
 * @param steps every logged step
 * @param epochs every finished epoch
 * @param latest the last event of all; null before any
 */
public record RunStory(
        TrainingEvent.Started started,
        StepSeries.View steps,
        List<TrainingEvent.EpochDone> epochs,
        TrainingEvent latest) {

    public Optional<TrainingEvent.Started> beginning() {
        return Optional.ofNullable(started);
    }

    public Optional<TrainingEvent> lastEvent() {
        return Optional.ofNullable(latest);
    }

    /** Whether the run has ended. */
    public boolean ended() {
        return latest instanceof TrainingEvent.Ended;
    }
}
