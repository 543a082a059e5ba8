package org.kernelglass.ui.runs;

import java.util.Comparator;
import java.util.OptionalDouble;

/** The order of the texts of a setting: numbers by size, before words by letter. */
final class SettingOrder {

    static final Comparator<String> OF_TEXTS =
            Comparator.comparing((String text) -> number(text).orElse(Double.POSITIVE_INFINITY))
                    .thenComparing(Comparator.naturalOrder());

    private SettingOrder() {}

    private static OptionalDouble number(String text) {
        try {
            return OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException word) {
            return OptionalDouble.empty();
        }
    }
}
