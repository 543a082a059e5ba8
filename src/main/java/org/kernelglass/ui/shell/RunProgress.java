package org.kernelglass.ui.shell;

import java.util.Locale;
import org.kernelglass.message.Message;
import org.kernelglass.training.RunStory;
import org.kernelglass.training.StepSeries;
import org.kernelglass.training.TrainingEvent.Started;
import org.kernelglass.ui.workspace.RunStarter.State;
import org.kernelglass.workflow.LiveRun;
import org.kernelglass.workflow.LiveRun.Preparation;

/**
 * How far a run is, at one moment.
 *
 * @param sentence for the status bar
 * @param fraction done, from 0 to 1; −1 where it is not known
 */
record RunProgress(Message sentence, double fraction) {

    static RunProgress of(LiveRun run, State state) {
        RunStory story = run.story();
        Started started = story.started();
        StepSeries.View steps = story.steps();
        if (state == State.STOPPING) {
            return new RunProgress(Message.of("shell.status.stopping"), -1);
        }
        if (started == null || steps.count() == 0) {
            return preparing(run.preparation());
        }
        long step = steps.step(steps.count() - 1);
        long total = (long) started.epochs() * started.batchesPerEpoch();
        double fraction = Math.min(1, (double) step / Math.max(1, total));
        int epoch = (int) Math.min(started.epochs(), step / started.batchesPerEpoch() + 1);
        if (state == State.PAUSED) {
            Message paused = Message.of("shell.status.paused", epoch, started.epochs());
            return new RunProgress(paused, fraction);
        }
        Pace pace = Pace.of(started, steps);
        return new RunProgress(
                Message.of(
                        "shell.status.training",
                        epoch,
                        started.epochs(),
                        pace.timeFor(total - step),
                        Math.round(pace.imagesPerSecond())),
                fraction);
    }

    private static RunProgress preparing(Preparation preparation) {
        String stage = preparation.stage().name().toLowerCase(Locale.ROOT).replace('_', '-');
        boolean known = preparation.total() > 0;
        return new RunProgress(
                Message.of("shell.stage." + stage),
                known ? (double) preparation.done() / preparation.total() : -1);
    }
}
