package org.kernelglass.ui.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.kernelglass.ui.chart.ParallelBrush;

/**
 * The ranges that are marked in the plot of the settings, and the runs that lie within all of them;
 * the list of runs shows these alone. FX thread.
 */
public final class RunRanges {

    private final ObjectProperty<List<ParallelBrush>> brushes =
            new SimpleObjectProperty<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Set<Path>>> within =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    ObjectProperty<List<ParallelBrush>> brushesProperty() {
        return brushes;
    }

    /** Runs within; empty while nothing is marked. */
    public ReadOnlyObjectProperty<Optional<Set<Path>>> withinProperty() {
        return within.getReadOnlyProperty();
    }

    void found(Optional<Set<Path>> runs) {
        within.set(runs);
    }

    /** Takes all marks away. */
    public void clear() {
        brushes.set(List.of());
    }
}
