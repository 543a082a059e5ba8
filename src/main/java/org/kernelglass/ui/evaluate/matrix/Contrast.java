package org.kernelglass.ui.evaluate.matrix;

import javafx.scene.paint.Color;

/** Black or white, whichever stands out more (WCAG 2: always at least 4.5:1). */
final class Contrast {

    private Contrast() {}

    static Color ink(Color ground) {
        return of(ground, Color.BLACK) >= of(ground, Color.WHITE) ? Color.BLACK : Color.WHITE;
    }

    /** From 1 for none to 21. */
    static double of(Color one, Color other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed())
                + 0.7152 * linear(color.getGreen())
                + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double value) {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
