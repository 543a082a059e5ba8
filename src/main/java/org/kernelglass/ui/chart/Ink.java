package org.kernelglass.ui.chart;

import javafx.scene.paint.Color;

/**
 * How something is drawn.
 *
 * @param width of a line in pixels
 * @param dash lengths of strokes and gaps; empty for none
 */
public record Ink(Color color, double opacity, double width, double... dash) {

    Ink faint(double share) {
        return new Ink(color, opacity * share, width, dash);
    }

    Ink wide(double pixels) {
        return new Ink(color, opacity, pixels, dash);
    }
}
