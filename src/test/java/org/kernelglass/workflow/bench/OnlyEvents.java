package org.kernelglass.workflow.bench;

import java.util.function.Consumer;
import org.kernelglass.message.Message;
import org.kernelglass.training.Compute;
import org.kernelglass.training.DeviceInfo;
import org.kernelglass.training.TrainingEvent;
import org.kernelglass.workflow.RunWatch;

/** Hears the events of a run and nothing else. */
record OnlyEvents(Consumer<TrainingEvent> listener) implements RunWatch {

    @Override
    public void progress(Stage stage, long done, long total) {
        // not listened to
    }

    @Override
    public void notice(Message message) {
        // not listened to
    }

    @Override
    public void computing(DeviceInfo device, Compute compute) {
        // not listened to
    }

    @Override
    public void event(TrainingEvent event) {
        listener.accept(event);
    }
}
