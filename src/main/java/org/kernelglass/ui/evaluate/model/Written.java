package org.kernelglass.ui.evaluate.model;

import java.util.Locale;
import org.kernelglass.evaluation.Estimate;

/** Figures as they stand side by side: rounded, of equal width, a dash for none. */
public final class Written {

    private static final String NONE = "–";

    private Written() {}

    /** A share in percent, one digit behind the point. */
    public static String percent(double share) {
        return Double.isNaN(share) ? NONE : String.format(Locale.ROOT, "%.1f%%", share * 100);
    }

    /** Three digits behind the point. */
    public static String decimal(double value) {
        return Double.isNaN(value) ? NONE : signed(String.format(Locale.ROOT, "%.3f", value));
    }

    /** All digits that a figure has. */
    public static String exactly(double value) {
        return Double.isNaN(value) ? NONE : signed(Double.toString(value));
    }

    /**
     * The ends of its interval; a dash where there is none.
     *
     * @param share whether it is written in percent
     */
    public static String interval(Estimate estimate, boolean share) {
        if (!estimate.hasInterval()) {
            return NONE;
        }
        return share
                ? String.format(
                        Locale.ROOT, "%.1f – %.1f%%", estimate.low() * 100, estimate.high() * 100)
                : decimal(estimate.low()) + " – " + decimal(estimate.high());
    }

    /** The figure and the ends of its interval with all digits. */
    public static String exactly(Estimate estimate) {
        String value = exactly(estimate.value());
        return estimate.hasInterval()
                ? value + "  [" + exactly(estimate.low()) + ", " + exactly(estimate.high()) + "]"
                : value;
    }

    private static String signed(String number) {
        return number.replace('-', '−');
    }
}
