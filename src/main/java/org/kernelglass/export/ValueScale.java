package org.kernelglass.export;

import java.awt.Color;
import java.util.List;
import java.util.Locale;
import org.kernelglass.export.Sheet.Align;
import org.kernelglass.export.Sheet.Words;
import org.kernelglass.tensor.Tensor;

/**
 * Which colour a number has.
 *
 * @param low the number at the left end of the legend
 * @param high the number at the right end, above
 * @param signed blue, white, red around 0; otherwise viridis from low to high
 */
record ValueScale(double low, double high, boolean signed) {

    /** From the least number to the greatest; from 0 where none is below. */
    static ValueScale of(Tensor values) {
        return of(List.of(values));
    }

    /** The same of numbers that are to be compared. */
    static ValueScale of(List<Tensor> all) {
        double low = 0;
        double high = 0;
        for (Tensor values : all) {
            for (float value : values.values()) {
                if (Float.isFinite(value)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
        }
        return new ValueScale(low, high > low ? high : low + 1, false);
    }

    /** As far below 0 as above. */
    static ValueScale signed(Tensor values) {
        double largest = 0;
        for (float value : values.values()) {
            largest = Float.isFinite(value) ? Math.max(largest, Math.abs(value)) : largest;
        }
        double end = largest == 0 ? 1 : largest;
        return new ValueScale(-end, end, true);
    }

    Color color(double value) {
        return signed
                ? ColorScale.diverging(value / high)
                : ColorScale.viridis((value - low) / (high - low));
    }

    /** How far from nothing a number is, 0–1. */
    double strength(double value) {
        double far = signed ? Math.abs(value) / high : (value - low) / (high - low);
        return Double.isNaN(far) ? 0 : Math.max(0, Math.min(1, far));
    }

    /** Draws the scale with the numbers at its ends, and at 0 where that lies between. */
    void legend(Sheet sheet, double left, double y, double width) {
        java.awt.geom.Rectangle2D bar = new java.awt.geom.Rectangle2D.Double(left, y, width, 12);
        sheet.rampRight(bar, share -> color(low + share * (high - low)));
        sheet.draw(bar, Look.FRAME, 0.75);
        label(sheet, low, left, y, Align.LEFT);
        if (signed) {
            label(sheet, 0, left + width / 2, y, Align.CENTER);
        }
        label(sheet, high, left + width, y, Align.RIGHT);
    }

    private static void label(Sheet sheet, double value, double x, double y, Align align) {
        String text = value == 0 ? "0" : String.format(Locale.ROOT, "%.3g", value);
        sheet.write(Words.of(text.replace('-', '−'), Look.SMALL, Look.INK), x, y + 24, align);
    }
}
