package org.kernelglass.ui.design;

import javafx.beans.property.ObjectProperty;
import org.kernelglass.ui.design.model.DesignModel;
import org.kernelglass.ui.design.model.StackSummary;
import org.kernelglass.workflow.MachineMemory;

/** Keeps the summary in step with the stack, the plan and the machine's memory. FX thread. */
final class MemoryWatch {

    private final DesignModel model;
    private final ObjectProperty<StackSummary> summary;
    private long available = Long.MAX_VALUE;
    private boolean looking;

    MemoryWatch(DesignModel model, ObjectProperty<StackSummary> summary) {
        this.model = model;
        this.summary = summary;
        model.workspace().projectProperty().addListener((observed, was, is) -> look());
        model.stateProperty().addListener((observed, was, is) -> sum());
        look();
    }

    /** Asks the system again; one question at a time. */
    void look() {
        sum();
        if (looking) {
            return;
        }
        looking = true;
        model.workspace()
                .background()
                .run(MachineMemory.SYSTEM::availableBytes, this::found, refusal -> looking = false);
    }

    private void found(long bytes) {
        looking = false;
        available = bytes;
        sum();
    }

    private void sum() {
        summary.set(
                StackSummary.of(
                        model.state().report(), model.workspace().project().plan(), available));
    }
}
