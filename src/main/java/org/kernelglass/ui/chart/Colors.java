package org.kernelglass.ui.chart;

import java.util.List;
import javafx.scene.paint.Color;

/**
 * The colours of one theme.
 *
 * @param earlier of earlier runs, used in turn
 */
public record Colors(
        Color background,
        Color text,
        Color muted,
        Color grid,
        Color training,
        Color validation,
        Color figure,
        List<Color> earlier) {

    private static final double[] DASH = {6, 4};

    public Colors {
        earlier = List.copyOf(earlier);
    }

    /**
     * How a series is drawn.
     *
     * @param index of an earlier run among those that are shown
     */
    Ink ink(Role role, int index) {
        return switch (role) {
            case TRAINING -> new Ink(training, 1, 2);
            case VALIDATION -> new Ink(validation, 1, 2, DASH);
            case FIGURE -> new Ink(figure, 1, 1.5);
            case MEAN -> new Ink(muted, 1, 1.5, DASH);
            case EARLIER -> new Ink(earlier.get(index % earlier.size()), 0.75, 1.25);
        };
    }
}
