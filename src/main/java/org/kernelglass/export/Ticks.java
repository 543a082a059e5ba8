package org.kernelglass.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Round numbers along an axis: steps of 1, 2 or 5 times a power of ten.
 *
 * @param low where the axis begins, a multiple of the step
 * @param high where it ends, a multiple of the step
 */
record Ticks(double low, double high, double step) {

    /**
     * Ticks around the values, a few of them.
     *
     * @param low the lowest value, finite
     * @param high the highest value, finite, not below
     * @param most how many steps there may be, at least 2
     */
    static Ticks around(double low, double high, int most) {
        double span = high - low;
        double least = Math.max(Math.abs(low), Math.abs(high)) * 1e-9;
        double step = round(Math.max(span > least ? span : Math.abs(high) / 5, 1e-12) / most);
        return around(low, high, most, step);
    }

    private static Ticks around(double low, double high, int most, double step) {
        double first = Math.floor(low / step + 1e-9) * step;
        double last = Math.ceil(high / step - 1e-9) * step;
        last = last > first ? last : first + step;
        return (last - first) / step > most + 0.5
                ? around(low, high, most, round(step * 1.01))
                : new Ticks(first, last, step);
    }

    /** Whole numbers within the bounds, for counting. */
    static Ticks counting(int first, int last, int most) {
        double step = Math.max(1, round((last - first) / (double) most));
        return new Ticks(first, last, step);
    }

    /** The least of 1, 2, 5, 10, … times a power of ten that is not below. */
    private static double round(double atLeast) {
        double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
        for (int factor : new int[] {1, 2, 5}) {
            if (factor * power >= atLeast * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    /** The multiples of the step from low to high. */
    List<Double> values() {
        List<Double> values = new ArrayList<>();
        double first = Math.ceil(low / step - 1e-9);
        for (int index = 0; (first + index) * step <= high + step * 1e-6; index++) {
            values.add((first + index) * step);
        }
        return values;
    }

    /** A tick with as many digits as the step needs. */
    String label(double value) {
        if (Math.max(Math.abs(low), Math.abs(high)) >= 1e6 || step < 1e-5) {
            return value == 0 ? "0" : String.format(Locale.ROOT, "%.2g", value);
        }
        int digits = Math.max(0, (int) Math.ceil(-Math.log10(step) - 1e-9));
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP).toPlainString();
    }

    /** Where a value lies between low (0) and high (1). */
    double place(double value) {
        return high > low ? (value - low) / (high - low) : 0.5;
    }
}
