package org.kernelglass.ui.inspect.mute;

import java.util.Locale;

/** Changes with their sign; what rounds to nothing has none. */
final class Signed {

    private Signed() {}

    /** A share in percent. */
    static String points(double share) {
        return signed(String.format(Locale.ROOT, "%+.1f", share * 100)) + "%";
    }

    static String decimal(double value) {
        return signed(String.format(Locale.ROOT, "%+.4f", value));
    }

    private static String signed(String number) {
        boolean zero = number.chars().noneMatch(digit -> digit >= '1' && digit <= '9');
        return zero ? number.substring(1) : number.replace('-', '−');
    }
}
