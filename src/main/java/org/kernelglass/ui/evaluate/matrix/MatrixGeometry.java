package org.kernelglass.ui.evaluate.matrix;

import java.util.Optional;
import org.kernelglass.ui.evaluate.model.Cell;

/**
 * Where the cells of a matrix lie on a board. Pixels from the board's top left.
 *
 * @param classes rows, and columns
 * @param left where the first column begins: names of rows stand before it
 * @param top where the first row begins
 * @param width of the board
 * @param height of the board
 * @param cell side of a cell
 * @param scrollX pixels of the matrix hidden on the left
 * @param scrollY pixels of the matrix hidden above
 */
record MatrixGeometry(
        int classes,
        double left,
        double top,
        double width,
        double height,
        double cell,
        double scrollX,
        double scrollY) {

    /** Of a cell: what a number still fits in, and what needs no larger. */
    private static final double LEAST = 20;

    private static final double MOST = 96;

    /**
     * As large as they fit, within what can be read; the rest is scrolled to.
     *
     * @param zoom of the text: cells grow with it
     */
    static MatrixGeometry of(
            int classes, double left, double top, double width, double height, double zoom) {
        double room = Math.min((width - left) / classes, (height - top) / classes);
        double cell = Math.max(LEAST * zoom, Math.min(MOST * zoom, room));
        return new MatrixGeometry(classes, left, top, width, height, Math.floor(cell), 0, 0);
    }

    /** Scrolled there, as far as there is anything. */
    MatrixGeometry scrolled(double x, double y) {
        return new MatrixGeometry(
                classes,
                left,
                top,
                width,
                height,
                cell,
                Math.max(0, Math.min(mostX(), x)),
                Math.max(0, Math.min(mostY(), y)));
    }

    /** Scrolled no further than is needed to show the cell. */
    MatrixGeometry showing(Cell shown) {
        double x = shown.predicted() * cell;
        double y = shown.actual() * cell;
        return scrolled(
                Math.min(x, Math.max(scrollX, x + cell - (width - left))),
                Math.min(y, Math.max(scrollY, y + cell - (height - top))));
    }

    double mostX() {
        return Math.max(0, classes * cell - (width - left));
    }

    double mostY() {
        return Math.max(0, classes * cell - (height - top));
    }

    double x(int predicted) {
        return left + predicted * cell - scrollX;
    }

    double y(int actual) {
        return top + actual * cell - scrollY;
    }

    /** The right end of what shows of the matrix. */
    double right() {
        return Math.min(width, x(classes));
    }

    /** The lower end of what shows of the matrix. */
    double bottom() {
        return Math.min(height, y(classes));
    }

    int firstColumn() {
        return (int) (scrollX / cell);
    }

    int firstRow() {
        return (int) (scrollY / cell);
    }

    /** One after the last column that shows. */
    int endColumn() {
        return (int) Math.min(classes, Math.ceil((scrollX + width - left) / cell));
    }

    /** One after the last row that shows. */
    int endRow() {
        return (int) Math.min(classes, Math.ceil((scrollY + height - top) / cell));
    }

    /** The cell at a place of the board. */
    Optional<Cell> at(double x, double y) {
        if (x < left || y < top || x >= right() || y >= bottom()) {
            return Optional.empty();
        }
        return Optional.of(
                new Cell((int) ((y - top + scrollY) / cell), (int) ((x - left + scrollX) / cell)));
    }
}
