package org.kernelglass.ui.experiment;

import java.text.NumberFormat;
import java.util.Locale;
import org.kernelglass.evaluation.Estimate;

/** Figures as this tab writes them: rounded, with their unit; an en dash for what is not known. */
final class Figures {

    static final String NONE = "–";
    private static final double PERCENT = 100;

    private Figures() {}

    static String percent(double share) {
        return Double.isNaN(share) ? NONE : String.format(Locale.ROOT, "%.2f%%", PERCENT * share);
    }

    /** {@code 91.20–92.40%}. */
    static String ends(Estimate estimate) {
        return estimate.hasInterval()
                ? String.format(
                        Locale.ROOT,
                        "%.2f–%.2f%%",
                        PERCENT * estimate.low(),
                        PERCENT * estimate.high())
                : NONE;
    }

    /** {@code 91.80% (91.20–92.40%)}. */
    static String interval(Estimate estimate) {
        return estimate.hasInterval()
                ? percent(estimate.value()) + " (" + ends(estimate) + ")"
                : percent(estimate.value());
    }

    static String points(double share) {
        return Double.isNaN(share)
                ? NONE
                : String.format(Locale.ROOT, "%.2f", PERCENT * share).replace('-', '−');
    }

    static String whole(long number, Locale locale) {
        return number == 0 ? NONE : NumberFormat.getIntegerInstance(locale).format(number);
    }

    static String seconds(double seconds) {
        return Double.isNaN(seconds) ? NONE : String.format(Locale.ROOT, "%.1f", seconds);
    }
}
