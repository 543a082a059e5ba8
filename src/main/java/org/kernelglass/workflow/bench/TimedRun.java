package org.kernelglass.workflow.bench;

import org.kernelglass.message.Message;
import org.kernelglass.training.Compute;
import org.kernelglass.training.DeviceInfo;
import org.kernelglass.training.RunControl;
import org.kernelglass.training.TrainingEvent;
import org.kernelglass.workflow.LiveSubject;
import org.kernelglass.workflow.RunWatch;

/** Times a run, passes on what it tells, and ends it when the person ends the benchmark. */
final class TimedRun implements RunWatch {

    /** Told after each repeat. */
    interface Measured {
        void repeat(int done);
    }

    private final RunWatch watch;
    private final StepClock clock;
    private final Measured measured;
    private final RunControl run;
    private final RunControl all;
    private volatile Compute compute;

    /**
     * @param run the hand on this run
     * @param all the hand on the whole benchmark
     */
    TimedRun(RunWatch watch, StepClock clock, Measured measured, RunControl run, RunControl all) {
        this.watch = watch;
        this.clock = clock;
        this.measured = measured;
        this.run = run;
        this.all = all;
    }

    /** What was chosen; null before. */
    Compute compute() {
        return compute;
    }

    @Override
    public void event(TrainingEvent event) {
        boolean complete = clock.tick(event);
        watch.event(event);
        if (complete) {
            measured.repeat(clock.repeats());
        }
        follow();
    }

    private void follow() {
        if (all.stopRequested()) {
            run.stop();
        }
    }

    @Override
    public void progress(Stage stage, long done, long total) {
        watch.progress(stage, done, total);
        follow();
    }

    @Override
    public void notice(Message message) {
        watch.notice(message);
    }

    @Override
    public void computing(DeviceInfo device, Compute chosen) {
        compute = chosen;
        watch.computing(device, chosen);
    }

    @Override
    public void begins(LiveSubject subject) {
        watch.begins(subject);
    }
}
