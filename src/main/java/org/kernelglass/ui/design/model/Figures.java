package org.kernelglass.ui.design.model;

import java.util.Locale;
import org.kernelglass.ui.base.ByteAmount;

/** Counts and bytes as people read them, rounded; the exact value is said elsewhere. */
public final class Figures {

    private static final long EXACT_UP_TO = 9_999_999;

    private final Locale locale;

    public Figures(Locale locale) {
        this.locale = locale;
    }

    /** All digits. */
    public String exact(long count) {
        return String.format(locale, "%,d", count);
    }

    /** All digits while they are readable, then millions or more. */
    public String count(long count) {
        return count <= EXACT_UP_TO ? exact(count) : scaled(count);
    }

    /** Three digits with k, M, G or T: {@code 0.54 M}. */
    public String scaled(long count) {
        if (count < 1_000) {
            return exact(count);
        }
        if (count < 100_000) {
            return rounded(count / 1e3) + " k";
        }
        if (count < 1_000_000_000L) {
            return rounded(count / 1e6) + " M";
        }
        return count < 1_000_000_000_000L
                ? rounded(count / 1e9) + " G"
                : rounded(count / 1e12) + " T";
    }

    /** Megabytes or gigabytes. */
    public String bytes(long bytes) {
        return ByteAmount.of(bytes, locale);
    }

    /** Seconds, minutes or hours: {@code 14 s}, {@code 2:05 min}, {@code 1:30 h}. */
    public String seconds(double seconds) {
        long whole = Math.max(1, Math.round(seconds));
        if (whole < 100) {
            return exact(whole) + " s";
        }
        return whole < 6_000
                ? String.format(locale, "%d:%02d min", whole / 60, whole % 60)
                : String.format(locale, "%d:%02d h", whole / 3600, whole / 60 % 60);
    }

    /** From 0 to 1 as percent. */
    public String percent(double share) {
        return String.format(locale, share >= 0.1 ? "%.0f%%" : "%.1f%%", 100 * share);
    }

    private String rounded(double value) {
        return String.format(locale, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f", value);
    }
}
