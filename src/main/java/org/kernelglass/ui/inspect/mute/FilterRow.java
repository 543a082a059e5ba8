package org.kernelglass.ui.inspect.mute;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.kernelglass.workflow.RankedFilter;

/** One filter of the layer in front, ticked or not, with what the ranking says of it. FX thread. */
final class FilterRow {

    private final int filter;
    private final Optional<RankedFilter> ranked;
    private final BooleanProperty ticked = new SimpleBooleanProperty();

    /**
     * @param ranked empty before it is ranked
     */
    FilterRow(int filter, Optional<RankedFilter> ranked) {
        this.filter = filter;
        this.ranked = ranked;
    }

    int filter() {
        return filter;
    }

    Optional<RankedFilter> ranked() {
        return ranked;
    }

    BooleanProperty tickedProperty() {
        return ticked;
    }
}
