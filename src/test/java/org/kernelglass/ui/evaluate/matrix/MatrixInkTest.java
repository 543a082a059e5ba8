package org.kernelglass.ui.evaluate.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.paint.Color;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kernelglass.evaluation.ConfusionMatrix;
import org.kernelglass.ui.evaluate.model.Cell;
import org.kernelglass.ui.picture.ColorMap;

@DisplayName("What stands in a cell of the matrix")
class MatrixInkTest {

    @ParameterizedTest
    @EnumSource(names = {"SHARES", "SHARES_DARK"})
    @DisplayName("stands out at least 4.5:1 from its ground, whatever the share")
    void contrast(ColorMap map) {
        for (int percent = 0; percent <= 1000; percent++) {
            int argb = map.argb(percent / 1000.0);
            Color ground = Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF);
            assertTrue(Contrast.of(ground, Contrast.ink(ground)) >= 4.5, ground.toString());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SHARES", "SHARES_DARK"})
    @DisplayName("has a colour that goes evenly from one end to the other")
    void even(ColorMap map) {
        double whole = lightness(map.argb(1)) - lightness(map.argb(0));
        for (int eighth = 0; eighth < 8; eighth++) {
            double step =
                    lightness(map.argb((eighth + 1) / 8.0)) - lightness(map.argb(eighth / 8.0));
            assertEquals(whole / 8, step, Math.abs(whole) / 50);
        }
    }

    /** L of OKLab. */
    private static double lightness(int argb) {
        double r = linear(argb >> 16 & 0xFF);
        double g = linear(argb >> 8 & 0xFF);
        double b = linear(argb & 0xFF);
        double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        return 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s;
    }

    private static double linear(int value) {
        double share = value / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    @Test
    @DisplayName("is a count, or a share of its row or of its column")
    void measures() {
        ConfusionMatrix matrix =
                ConfusionMatrix.of(
                        new int[] {0, 0, 0, 0, 1, 1, 2}, new int[] {0, 0, 0, 1, 1, 1, 0}, 3);
        Cell cell = new Cell(0, 1);
        assertEquals("1", Measure.COUNTS.text(Measure.COUNTS.of(matrix, cell)));
        assertEquals("25", Measure.OF_ACTUAL.text(Measure.OF_ACTUAL.of(matrix, cell)));
        assertEquals("33", Measure.OF_PREDICTED.text(Measure.OF_PREDICTED.of(matrix, cell)));
        assertEquals(3, Measure.COUNTS.full(matrix));
        Cell never = new Cell(0, 2);
        assertEquals("", Measure.OF_PREDICTED.text(Measure.OF_PREDICTED.of(matrix, never)));
        assertEquals("", Measure.COUNTS.text(Measure.COUNTS.of(matrix, never)));
        assertEquals("5.0", Measure.OF_ACTUAL.text(0.05));
    }
}
