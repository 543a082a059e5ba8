package org.kernelglass.ui.inspect.drawing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A sheet with a drawing")
class SheetTest {

    private static int grey(Sheet sheet, double x, double y) {
        int column = (int) (x * sheet.fineness());
        int row = (int) (y * sheet.fineness());
        return sheet.argb()[row * sheet.width() + column] & 0xFF;
    }

    @Test
    @DisplayName("is finer than a small picture, and as fine as a large one")
    void fineness() {
        assertEquals(28 * 9, new Sheet(28, 28).width());
        assertEquals(300, new Sheet(300, 200).height());
        assertEquals(1, new Sheet(300, 200).fineness());
    }

    @Test
    @DisplayName("is ink where the line is near, paper where it is not, with a soft edge between")
    void line() {
        Sheet sheet = new Sheet(28, 28);
        Stroke stroke = new Stroke(List.of(new Point(5, 14), new Point(20, 14)), 2, 0xFFFFFF);
        sheet.draw(Drawing.empty(0).with(stroke));
        assertEquals(255, grey(sheet, 12, 14));
        assertEquals(255, grey(sheet, 12, 15.8));
        assertEquals(0, grey(sheet, 12, 16.3));
        assertEquals(255, grey(sheet, 3.3, 14), "ends are round");
        assertEquals(0, grey(sheet, 3.3, 12.3), "and not square");
        double ink = 0;
        for (int pixel : sheet.argb()) {
            ink += (pixel & 0xFF) / 255.0 / 81;
        }
        assertEquals(15 * 4 + Math.PI * 4, ink, 0.5, "area of the line");
    }

    @Test
    @DisplayName("is the same whether a line grew on it or was drawn at once")
    void grown() {
        Stroke stroke =
                new Stroke(
                        List.of(new Point(3, 3), new Point(9, 20), new Point(25, 8)),
                        1.3,
                        0x808080);
        Sheet grown = new Sheet(28, 28);
        grown.draw(Drawing.empty(0xFFFFFF));
        Point before = stroke.way().get(0);
        for (Point point : stroke.way()) {
            grown.line(before, point, stroke.radius(), stroke.rgb());
            before = point;
        }
        Sheet whole = new Sheet(28, 28);
        whole.draw(Drawing.empty(0xFFFFFF).with(stroke));
        assertArrayEquals(whole.argb(), grown.argb());
    }

    @Test
    @DisplayName("turned into its opposite twice is what it was")
    void inverted() {
        Stroke stroke = new Stroke(List.of(new Point(3, 3)), 2, 0x204060);
        Drawing drawing = Drawing.empty(0xFFFFFF).with(stroke);
        assertEquals(drawing, drawing.inverted().inverted());
        assertEquals(0, drawing.inverted().paper());
        assertEquals(0xDFBF9F, drawing.inverted().strokes().get(0).rgb());
        assertTrue(Drawing.empty(3).isEmpty());
    }
}
