package org.kernelglass.ui.inspect.model;

import java.util.Locale;

/** Numbers of a network, short enough to stand side by side. */
public final class Numbers {

    private Numbers() {}

    /** Three digits behind the point, or an exponent where those would show nothing. */
    public static String shortly(double value) {
        double size = Math.abs(value);
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        String text;
        if (size != 0 && size < 0.0005) {
            text = String.format(Locale.ROOT, "%.0e", value).replace("e-0", "e-");
        } else {
            text = String.format(Locale.ROOT, size < 100 ? "%.3f" : "%.1f", value);
        }
        return text.replace('-', '−');
    }

    /** As exact as the engine's numbers are. */
    public static String exactly(double value) {
        return String.format(Locale.ROOT, "%.7g", value).replace('-', '−');
    }

    /** A share in percent. */
    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", share * 100);
    }
}
