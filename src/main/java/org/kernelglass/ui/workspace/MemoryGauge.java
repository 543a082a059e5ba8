package org.kernelglass.ui.workspace;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.value.ObservableValue;
import org.kernelglass.ui.base.Background;
import org.kernelglass.ui.base.Pulse;
import org.kernelglass.workflow.ProcessMemory;

/**
 * How much memory the program holds: the one figure for all who show it. Asked of the system beside
 * the FX thread, twice a second while a run lives. FX thread.
 */
public final class MemoryGauge {

    private static final int PULSES_PER_LOOK = 5;

    private final Background background;
    private final ReadOnlyLongWrapper bytes = new ReadOnlyLongWrapper();
    private final Pulse pulse;
    private boolean looking;
    private int pulses;

    MemoryGauge(Background background, ObservableValue<Boolean> alive) {
        this.background = background;
        pulse = new Pulse(alive, this::tick);
        look();
    }

    private void tick() {
        if (pulses++ % PULSES_PER_LOOK == 0) {
            look();
        }
    }

    /** Asks the system; one question at a time. */
    public void look() {
        if (!looking) {
            looking = true;
            background.run(ProcessMemory::bytes, this::found, refusal -> looking = false);
        }
    }

    private void found(long now) {
        looking = false;
        bytes.set(now);
    }

    /** 0 before it is known. */
    public ReadOnlyLongProperty bytesProperty() {
        return bytes.getReadOnlyProperty();
    }
}
