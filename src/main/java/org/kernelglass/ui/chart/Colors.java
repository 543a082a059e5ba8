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
    private static final List<double[]> DASHES =
            List.of(new double[0], DASH, new double[] {2, 3}, new double[] {10, 3, 2, 3});

    public Colors {
        earlier = List.copyOf(earlier);
    }

    /**
     * How a series is drawn.
     *
     * @param index of a run among those of its role
     */
    Ink ink(Role role, int index) {
        return switch (role) {
            case TRAINING -> new Ink(training, 1, 2);
            case VALIDATION -> new Ink(validation, 1, 2, DASH);
            case FIGURE -> new Ink(figure, 1, 1.5);
            case MEAN -> new Ink(muted, 1, 1.5, DASH);
            case EARLIER -> new Ink(earlier.get(index % earlier.size()), 0.75, 1.25);
            case RUN ->
                    new Ink(
                            earlier.get(index % earlier.size()),
                            1,
                            2,
                            DASHES.get(index % DASHES.size()));
        };
    }
}
