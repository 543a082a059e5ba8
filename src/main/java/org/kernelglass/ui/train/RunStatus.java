package org.kernelglass.ui.train;

import java.util.Optional;
import org.kernelglass.message.Message;
import org.kernelglass.training.RunStory;
import org.kernelglass.training.StepSeries;
import org.kernelglass.training.TrainingEvent;
import org.kernelglass.training.TrainingEvent.Started;
import org.kernelglass.ui.base.Clock;
import org.kernelglass.ui.workspace.RunStarter.State;
import org.kernelglass.workflow.LiveRun.Preparation;
import org.kernelglass.workflow.RunWatch.Stage;

/**
 * What a run is doing, in words and as a share.
 *
 * @param headline what it is doing
 * @param detail speed and time left; empty where they are not known
 * @param done of the whole run, 0–1; below 0 where it is not known
 */
record RunStatus(Message headline, Optional<Message> detail, double done) {

    private static final double UNKNOWN = -1;

    static RunStatus of(State state, Preparation preparation, RunStory story) {
        if (state == State.STOPPING) {
            return new RunStatus(
                    Message.of("train.status.stopping"), Optional.empty(), share(story));
        }
        if (preparation.stage() == Stage.PREDICTING || over(story)) {
            return testing(preparation);
        }
        return story.beginning()
                .map(started -> training(state, started, story))
                .orElseGet(() -> preparing(preparation));
    }

    private static boolean over(RunStory story) {
        return story.latest() instanceof TrainingEvent.Ended
                || story.latest() instanceof TrainingEvent.Tested;
    }

    private static RunStatus preparing(Preparation preparation) {
        double done =
                preparation.total() > 0
                        ? preparation.done() / (double) preparation.total()
                        : UNKNOWN;
        boolean counts = preparation.total() > 0;
        Message headline =
                switch (preparation.stage()) {
                    case SCANNING -> Message.of("train.status.scanning");
                    case PREPARING -> Message.of("train.status.preparing");
                    case STARTING_ENGINE,
                            PREDICTING,
                            MUTING,
                            LOOKING,
                            MAPPING,
                            DRAWING,
                            MEASURING ->
                            Message.of("train.status.engine");
                };
        Optional<Message> detail =
                counts
                        ? Optional.of(
                                Message.of(
                                        "train.status.of", preparation.done(), preparation.total()))
                        : Optional.empty();
        return new RunStatus(headline, detail, done);
    }

    private static RunStatus testing(Preparation preparation) {
        boolean counts = preparation.stage() == Stage.PREDICTING && preparation.total() > 0;
        double done = counts ? preparation.done() / (double) preparation.total() : UNKNOWN;
        return new RunStatus(Message.of("train.status.testing"), Optional.empty(), done);
    }

    private static RunStatus training(State state, Started started, RunStory story) {
        long step = step(started, story);
        int batches = started.batchesPerEpoch();
        // the last batch of an epoch belongs to it, not to the next
        long epoch = Math.min(started.epochs(), Math.max(0, step - 1) / batches + 1);
        long batch = step - (epoch - 1) * batches;
        String key = "train.status.training";
        if (state == State.PAUSED || story.latest() instanceof TrainingEvent.Paused) {
            key = "train.status.paused";
        } else if (story.latest() instanceof TrainingEvent.Validating) {
            key = "train.status.validating";
        }
        Message headline = Message.of(key, epoch, started.epochs(), batch, batches);
        return new RunStatus(headline, left(started, story, step), share(story));
    }

    private static long step(Started started, RunStory story) {
        int count = story.steps().count();
        return count == 0 ? started.step() : story.steps().step(count - 1);
    }

    private static double share(RunStory story) {
        return story.beginning()
                .map(
                        started ->
                                step(started, story)
                                        / ((double) started.epochs() * started.batchesPerEpoch()))
                .orElse(UNKNOWN);
    }

    private static Optional<Message> left(Started started, RunStory story, long step) {
        long learned = step - started.step();
        double seconds = story.latest().seconds() - started.seconds();
        if (learned < 2 || seconds <= 0) {
            return Optional.empty();
        }
        long remaining = (long) started.epochs() * started.batchesPerEpoch() - step;
        double left = seconds / learned * remaining;
        return Optional.of(
                Message.of("train.status.left", Clock.of(left), Math.round(speed(story.steps()))));
    }

    /** Images a second over the last steps. */
    static double speed(StepSeries.View steps) {
        int last = steps.count() - 1;
        int first = Math.max(0, last - 50);
        long images = 0;
        for (int index = first + 1; index <= last; index++) {
            images += steps.images(index);
        }
        double seconds =
                last < 0
                        ? 0
                        : steps.value(StepSeries.Figure.SECONDS, last)
                                - steps.value(StepSeries.Figure.SECONDS, first);
        return seconds > 0 ? images / seconds : 0;
    }
}
