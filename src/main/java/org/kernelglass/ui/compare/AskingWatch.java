package org.kernelglass.ui.compare;

import org.kernelglass.message.Message;
import org.kernelglass.training.Compute;
import org.kernelglass.training.DeviceInfo;
import org.kernelglass.training.RunControl;
import org.kernelglass.training.TrainingEvent;
import org.kernelglass.workflow.RunWatch;

/** Remembers how far a comparison is. Written by any thread, read by the window's. */
final class AskingWatch implements RunWatch {

    private final RunControl control = new RunControl();
    private volatile double share = -1;

    RunControl control() {
        return control;
    }

    /** 0–1, or below where it is not known. */
    double share() {
        return share;
    }

    @Override
    public void progress(Stage stage, long done, long total) {
        share = total > 0 ? (double) done / total : -1;
    }

    @Override
    public void notice(Message message) {
        // the answer counts the runs that are left out
    }

    @Override
    public void computing(DeviceInfo device, Compute compute) {
        // the window says it at its foot
    }

    @Override
    public void event(TrainingEvent event) {
        // nothing is trained
    }
}
