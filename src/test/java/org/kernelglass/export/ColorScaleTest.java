package org.kernelglass.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A scale of colours")
class ColorScaleTest {

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed())
                + 0.7152 * linear(color.getGreen())
                + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int level) {
        double v = level / 255.0;
        return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    }

    @Test
    @DisplayName("begins in white and ends in its deep colours")
    void ends() {
        assertEquals(Color.WHITE, ColorScale.sequential(0));
        assertEquals(Color.WHITE, ColorScale.diverging(0));
        assertEquals(ColorScale.diverging(-1), ColorScale.sequential(1));
        assertEquals(ColorScale.diverging(1), ColorScale.diverging(7));
        assertEquals(Color.WHITE, ColorScale.sequential(-3));
        assertEquals(ColorScale.NO_NUMBER, ColorScale.sequential(Double.NaN));
    }

    @Test
    @DisplayName("grows darker with every step, so that it reads in grey too")
    void monotone() {
        for (int step = 0; step < 50; step++) {
            double here = luminance(ColorScale.sequential(step / 50.0));
            assertTrue(luminance(ColorScale.sequential((step + 1) / 50.0)) < here);
        }
    }

    @Test
    @DisplayName("carries ink that stands out at least 4 to 1")
    void contrast() {
        for (int step = 0; step <= 100; step++) {
            Color ground = ColorScale.sequential(step / 100.0);
            double a = luminance(ground) + 0.05;
            double b = luminance(ColorScale.ink(ground)) + 0.05;
            double ratio = Math.max(a, b) / Math.min(a, b);
            assertTrue(ratio >= 4.0, step + "%: " + ratio);
        }
    }
}
