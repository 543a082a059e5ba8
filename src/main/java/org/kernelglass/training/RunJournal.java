package org.kernelglass.training;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.kernelglass.training.TrainingEvent.BatchDone;
import org.kernelglass.training.TrainingEvent.EpochDone;

/**
 * The story of a run for those who watch it: events come in on the model thread, in constant time
 * and without ever waiting for a reader; readers on any thread take a {@link RunStory}, which costs
 * nothing however long the run.
 */
public final class RunJournal implements Consumer<TrainingEvent> {

    private final StepSeries steps = new StepSeries();
    private volatile List<EpochDone> epochs = List.of();
    private volatile TrainingEvent.Started started;
    private volatile TrainingEvent latest;

    @Override
    public void accept(TrainingEvent event) {
        if (event instanceof BatchDone batch) {
            steps.append(batch);
        } else if (event instanceof EpochDone epoch) {
            List<EpochDone> longer = new ArrayList<>(epochs);
            longer.add(epoch);
            epochs = List.copyOf(longer);
        } else if (event instanceof TrainingEvent.Started begin) {
            started = begin;
        }
        latest = event;
    }

    /** Everything up to now; stays as it is while the run goes on. */
    public RunStory story() {
        return new RunStory(started, steps.view(), epochs, latest);
    }
}
