package org.kernelglass.ui.base;

import java.util.Locale;

/** Memory as people read it, the same wherever it stands: three digits, decimal units. */
public final class ByteAmount {

    private static final double MEGABYTE = 1e6;
    private static final double GIGABYTE = 1e9;

    private ByteAmount() {}

    /** {@code 640 MB}, {@code 1.13 GB}. */
    public static String of(long bytes, Locale locale) {
        return bytes < GIGABYTE
                ? digits(bytes / MEGABYTE, locale) + " MB"
                : digits(bytes / GIGABYTE, locale) + " GB";
    }

    private static String digits(double value, Locale locale) {
        return String.format(locale, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f", value);
    }
}
