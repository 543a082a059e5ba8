package org.kernelglass.ui.runs;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Figures as the tables write them: rounded, with their unit; an en dash for what is not known. */
final class Amounts {

    static final String NONE = "–";
    private static final double KILO = 1000;

    private Amounts() {}

    static String percent(double share, Locale locale) {
        if (Double.isNaN(share)) {
            return NONE;
        }
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(share);
    }

    static String whole(double number, Locale locale) {
        return Double.isNaN(number)
                ? NONE
                : NumberFormat.getIntegerInstance(locale).format(Math.round(number));
    }

    /** Decimal units, as disks are sold. */
    static String bytes(double bytes, Locale locale) {
        String[] units = {"B", "kB", "MB", "GB", "TB"};
        int unit = 0;
        double value = bytes;
        while (value >= KILO && unit < units.length - 1) {
            value /= KILO;
            unit++;
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(unit > 0 && value < 100 ? 1 : 0);
        return format.format(value) + " " + units[unit];
    }

    static String date(Instant instant, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(ZoneId.systemDefault())
                .format(instant);
    }
}
