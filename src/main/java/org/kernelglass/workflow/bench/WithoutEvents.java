package org.kernelglass.workflow.bench;

import org.kernelglass.message.Message;
import org.kernelglass.training.Compute;
import org.kernelglass.training.DeviceInfo;
import org.kernelglass.training.TrainingEvent;
import org.kernelglass.workflow.RunWatch;

/**
 * Tells how far the work is, and nothing of the run itself: it has no end that could be shown, and
 * showing it would be measured with it.
 */
record WithoutEvents(RunWatch watch) implements RunWatch {

    @Override
    public void progress(Stage stage, long done, long total) {
        watch.progress(stage, done, total);
    }

    @Override
    public void notice(Message message) {
        // what the run leaves out or has no split for is of no interest here
    }

    @Override
    public void computing(DeviceInfo device, Compute compute) {
        watch.computing(device, compute);
    }

    @Override
    public void event(TrainingEvent event) {
        // only the clock wants to know
    }
}
