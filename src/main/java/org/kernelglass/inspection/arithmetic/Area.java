package org.kernelglass.inspection.arithmetic;

import org.kernelglass.tensor.TensorShape;

/**
 * A rectangle of places of a map or of pixels of the picture; all four ends belong to it.
 *
 * @param firstRow from 0
 * @param lastRow at least the first
 * @param firstColumn from 0
 * @param lastColumn at least the first
 */
public record Area(int firstRow, int lastRow, int firstColumn, int lastColumn) {

    /** All of a map; the one place of a vector. */
    static Area whole(TensorShape shape) {
        return shape.isImage()
                ? new Area(0, shape.height() - 1, 0, shape.width() - 1)
                : new Area(0, 0, 0, 0);
    }

    static Area place(int row, int column) {
        return new Area(row, row, column, column);
    }

    public int height() {
        return lastRow - firstRow + 1;
    }

    public int width() {
        return lastColumn - firstColumn + 1;
    }

    Area union(Area other) {
        return new Area(
                Math.min(firstRow, other.firstRow),
                Math.max(lastRow, other.lastRow),
                Math.min(firstColumn, other.firstColumn),
                Math.max(lastColumn, other.lastColumn));
    }
}
