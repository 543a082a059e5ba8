package org.kernelglass.workflow.bench;

import java.util.function.Consumer;
import org.kernelglass.training.TrainingEvent;
import org.kernelglass.workflow.QuietWatch;

/** Hears the events of a run and nothing else. */
record OnlyEvents(Consumer<TrainingEvent> listener) implements QuietWatch {

    @Override
    public void event(TrainingEvent event) {
        listener.accept(event);
    }
}
