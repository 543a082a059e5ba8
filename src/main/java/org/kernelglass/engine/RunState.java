package org.kernelglass.engine;

import org.kernelglass.training.Checkpoint.Chosen;
import org.kernelglass.training.Checkpoint.Progress;
import org.kernelglass.training.Checkpoint.RunningSums;
import org.kernelglass.training.Compute;
import org.kernelglass.training.Metrics;

/** Where a run stands: all of it goes into a checkpoint and comes back out of one. */
final class RunState {

    private final Compute compute;
    private final Stopwatch watch;
    private long step;
    private int epoch;
    private int batch;
    private RunningSums sums;
    private Chosen chosen;
    private boolean stoppedEarly;

    private RunState(Compute compute, Progress from) {
        this.compute = compute;
        this.watch = new Stopwatch(from.seconds());
        this.step = from.step();
        this.epoch = from.epoch();
        this.batch = from.batch();
        this.sums = from.running();
        this.chosen = from.chosen();
        this.stoppedEarly = from.stoppedEarly();
    }

    static RunState beginning(Compute compute) {
        return new RunState(
                compute,
                new Progress(0, 0, 0, 0, RunningSums.ZERO, Chosen.NOTHING, compute, false));
    }

    static RunState at(Progress progress) {
        return new RunState(progress.compute(), progress);
    }

    Progress progress() {
        return new Progress(
                step, epoch, batch, watch.seconds(), sums, chosen, compute, stoppedEarly);
    }

    void learned(StepResult result, int images, double seconds) {
        step++;
        batch++;
        sums =
                new RunningSums(
                        sums.loss() + result.loss() * images,
                        sums.top1() + result.top1(),
                        sums.top5() + result.top5(),
                        sums.images() + images,
                        sums.seconds() + seconds);
    }

    void epochDone(EpochVerdict verdict) {
        epoch++;
        batch = 0;
        sums = RunningSums.ZERO;
        chosen = verdict.chosen();
        stoppedEarly = verdict.stop();
    }

    /** Metrics of the epoch as far as it has come. */
    Metrics training(int classes) {
        double images = sums.images();
        return new Metrics(
                sums.loss() / images,
                sums.top1() / images,
                classes > 5 ? sums.top5() / images : Double.NaN);
    }

    Stopwatch watch() {
        return watch;
    }

    double seconds() {
        return watch.seconds();
    }

    long step() {
        return step;
    }

    int epoch() {
        return epoch;
    }

    int batch() {
        return batch;
    }

    RunningSums sums() {
        return sums;
    }

    Chosen chosen() {
        return chosen;
    }

    boolean stoppedEarly() {
        return stoppedEarly;
    }
}
