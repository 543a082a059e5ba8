package org.kernelglass.workflow;

import org.kernelglass.experiment.ExperimentEvent;
import org.kernelglass.message.Message;
import org.kernelglass.training.Compute;
import org.kernelglass.training.DeviceInfo;
import org.kernelglass.training.TrainingEvent;

/** Hears nothing but what a test overrides. */
public interface QuietWatch extends ExperimentWatch {

    @Override
    default void experiment(ExperimentEvent event) {
        // not listened to
    }

    @Override
    default void progress(Stage stage, long done, long total) {
        // not listened to
    }

    @Override
    default void notice(Message message) {
        // not listened to
    }

    @Override
    default void computing(DeviceInfo device, Compute compute) {
        // not listened to
    }

    @Override
    default void event(TrainingEvent event) {
        // not listened to
    }
}
