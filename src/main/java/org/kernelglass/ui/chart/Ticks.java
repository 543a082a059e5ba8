package org.kernelglass.ui.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Round values along an axis: multiples of 1, 2 or 5 times a power of ten, or, over more than a
 * decade of a logarithmic axis, powers of ten with 2 and 5 between them where there is room.
 *
 * @param values rising, within the axis
 */
public record Ticks(List<Double> values) {

    static final Ticks NONE = new Ticks(List.of());

    private static final double CLOSE = 1e-9;

    public Ticks {
        values = List.copyOf(values);
    }

    /**
     * @param span in places of the scale
     * @param most how many ticks there may be, at least 2
     */
    public static Ticks along(Span span, Scale scale, int most) {
        if (scale == Scale.LOG && span.length() > 1) {
            return decades(span, most);
        }
        return even(scale.back(span.low()), scale.back(span.high()), most);
    }

    private static Ticks even(double low, double high, int most) {
        double step = round((high - low) / most);
        List<Double> values = multiples(low, high, step);
        while (values.size() > most) {
            step = round(step * 1.01);
            values = multiples(low, high, step);
        }
        return new Ticks(values);
    }

    private static List<Double> multiples(double low, double high, double step) {
        List<Double> values = new ArrayList<>();
        double first = Math.ceil(low / step - CLOSE);
        for (int index = 0; (first + index) * step <= high + step * CLOSE; index++) {
            values.add(clean((first + index) * step, step));
        }
        return values;
    }

    /** Takes away what binary fractions add: 0.30000000000000004. */
    private static double clean(double value, double step) {
        int digits = (int) Math.max(0, Math.ceil(-Math.log10(step)) + 1);
        return digits > 300
                ? value
                : BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP).doubleValue();
    }

    /** The least of 1, 2, 5, 10, … times a power of ten that is not below. */
    private static double round(double atLeast) {
        double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
        for (int factor : new int[] {1, 2, 5}) {
            if (factor * power >= atLeast * (1 - CLOSE)) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    private static Ticks decades(Span span, int most) {
        for (int[] factors : new int[][] {{1, 2, 5}, {1}}) {
            List<Double> values = powers(span, factors, 1);
            if (values.size() <= most) {
                return new Ticks(values);
            }
        }
        int every = 2;
        while (powers(span, new int[] {1}, every).size() > most) {
            every++;
        }
        return new Ticks(powers(span, new int[] {1}, every));
    }

    private static List<Double> powers(Span span, int[] factors, int every) {
        List<Double> values = new ArrayList<>();
        int last = (int) Math.floor(span.high() + CLOSE);
        for (int decade = (int) Math.floor(span.low()); decade <= last; decade++) {
            if (Math.floorMod(decade, every) == 0) {
                for (int factor : factors) {
                    addWithin(values, span, Double.parseDouble(factor + "e" + decade));
                }
            }
        }
        return values;
    }

    private static void addWithin(List<Double> values, Span span, double value) {
        double place = Math.log10(value);
        if (place >= span.low() - CLOSE && place <= span.high() + CLOSE) {
            values.add(value);
        }
    }
}
