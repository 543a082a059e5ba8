package org.kernelglass.ui.evaluate.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kernelglass.ui.evaluate.model.Cell;

@DisplayName("Where the cells of a matrix lie")
class MatrixGeometryTest {

    @ParameterizedTest
    @ValueSource(ints = {2, 10, 37, 100})
    @DisplayName("every cell is found where it stands, once it is scrolled to")
    void found(int classes) {
        MatrixGeometry at = MatrixGeometry.of(classes, 80, 80, 700, 600, 1);
        assertTrue(at.cell() >= 20, "too small to read");
        for (int actual = 0; actual < classes; actual++) {
            for (int predicted = 0; predicted < classes; predicted++) {
                Cell cell = new Cell(actual, predicted);
                MatrixGeometry shown = at.showing(cell);
                double x = shown.x(predicted) + shown.cell() / 2;
                double y = shown.y(actual) + shown.cell() / 2;
                assertEquals(Optional.of(cell), shown.at(x, y));
                assertTrue(x < shown.width() && y < shown.height());
                assertTrue(shown.firstRow() <= actual && actual < shown.endRow());
                assertTrue(shown.firstColumn() <= predicted && predicted < shown.endColumn());
            }
        }
    }

    @Test
    @DisplayName("few classes need no scrolling, a hundred do, and only what shows is drawn")
    void scrolled() {
        MatrixGeometry few = MatrixGeometry.of(10, 80, 80, 700, 600, 1);
        assertEquals(0, few.mostX() + few.mostY());
        MatrixGeometry many = MatrixGeometry.of(100, 80, 80, 700, 600, 1);
        assertEquals(100 * 20 - 620, many.mostX());
        assertEquals(100 * 20 - 520, many.mostY());
        assertEquals(31, many.endColumn() - many.firstColumn());
        assertEquals(26, many.endRow() - many.firstRow());
    }

    @Test
    @DisplayName("the names of the classes are no cells, nor what lies behind the last one")
    void outside() {
        MatrixGeometry at = MatrixGeometry.of(2, 80, 80, 700, 600, 1);
        assertEquals(96, at.cell());
        assertEquals(Optional.empty(), at.at(79, 100));
        assertEquals(Optional.empty(), at.at(100, 79));
        assertEquals(Optional.empty(), at.at(80 + 2 * 96, 100));
        assertEquals(Optional.of(new Cell(1, 0)), at.at(80, 80 + 96));
    }
}
