package org.kernelglass.training.advice;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as evidence shows them. */
final class Digits {

    private Digits() {}

    /** Three significant digits, without an exponent where people would not write one. */
    static String plain(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return String.valueOf(value);
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(3)).stripTrailingZeros();
        boolean readable = value == 0 || (Math.abs(value) >= 1e-5 && Math.abs(value) < 1e7);
        return readable ? rounded.toPlainString() : rounded.toString();
    }
}
