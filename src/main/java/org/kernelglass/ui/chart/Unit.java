package org.kernelglass.ui.chart;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * How values of an axis are written.
 *
 * @param factor from the value to what is written: 100 for a share written in percent
 * @param symbol written after it; may be empty
 */
public record Unit(double factor, String symbol) {

    public static final Unit NONE = new Unit(1, "");
    public static final Unit PERCENT = new Unit(100, "%");
    public static final Unit GIGABYTES = new Unit(1e-9, "GB");

    private static final int EXACT_DIGITS = 7;
    private static final int TICK_DIGITS = 6;

    /** A tick: short, without unit. */
    public String tick(double written) {
        if (written == 0) {
            return "0";
        }
        double size = Math.abs(written);
        BigDecimal rounded = new BigDecimal(written).round(new MathContext(TICK_DIGITS));
        if (size < 1e-4 || size >= 1e7) {
            return scientific(rounded);
        }
        String plain = rounded.stripTrailingZeros().toPlainString();
        return size >= 1e4 ? grouped(plain) : plain;
    }

    private static String scientific(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        int exponent = stripped.precision() - stripped.scale() - 1;
        return stripped.movePointLeft(exponent).stripTrailingZeros().toPlainString()
                + "e"
                + exponent;
    }

    private static String grouped(String plain) {
        int end = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        StringBuilder text = new StringBuilder(plain);
        for (int at = end - 3; at > (plain.startsWith("-") ? 1 : 0); at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }

    /** A value to seven digits, with its unit. */
    public String exact(double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        double written = value * factor;
        BigDecimal rounded =
                written == 0
                        ? BigDecimal.ZERO
                        : new BigDecimal(written).round(new MathContext(EXACT_DIGITS));
        double size = Math.abs(written);
        String text =
                size != 0 && (size < 1e-4 || size >= 1e9)
                        ? scientific(rounded)
                        : grouped(rounded.stripTrailingZeros().toPlainString());
        return withSymbol(text);
    }

    /** Letters stand apart from the number, a percent sign does not. */
    private String withSymbol(String number) {
        boolean apart = !symbol.isEmpty() && Character.isLetter(symbol.charAt(0));
        return apart ? number + "\u00a0" + symbol : number + symbol;
    }

    /** Four digits, with its unit; for a summary. */
    public String rounded(double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        BigDecimal rounded = new BigDecimal(value * factor).round(new MathContext(4));
        return withSymbol(rounded.stripTrailingZeros().toPlainString());
    }
}
