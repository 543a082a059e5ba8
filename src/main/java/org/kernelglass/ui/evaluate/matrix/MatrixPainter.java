package org.kernelglass.ui.evaluate.matrix;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.kernelglass.evaluation.ConfusionMatrix;
import org.kernelglass.ui.chart.Colors;
import org.kernelglass.ui.evaluate.model.Cell;
import org.kernelglass.ui.picture.ColorMap;

/**
 * Draws what shows of a matrix. FX thread.
 *
 * @param names of the classes, as short as they stand there
 * @param upright whether names stand upright over the columns
 * @param axes what stands over all names
 * @param text of the names; cells have at most that size
 */
record MatrixPainter(
        GraphicsContext pen,
        ConfusionMatrix matrix,
        Measure measure,
        MatrixGeometry at,
        List<String> names,
        boolean upright,
        AxisNames axes,
        Font text,
        Colors colors) {

    /** What rows and columns are. */
    record AxisNames(String actual, String predicted) {}

    /** As what is chosen is marked in maps and pictures. */
    static final Color CHOSEN = Color.web("#ff8c00");

    /** Share of a digit's height that it is wide, in any sans-serif face. */
    private static final double DIGIT = 0.62;

    private static final double GAP = 8;

    void paint(Cell cursor, Cell chosen) {
        pen.clearRect(0, 0, at.width(), at.height());
        besideRows();
        overColumns();
        axisNames();
        pen.save();
        pen.beginPath();
        pen.rect(at.left() - 2, at.top() - 2, at.width() - at.left(), at.height() - at.top());
        pen.clip();
        double full = measure.full(matrix);
        for (int actual = at.firstRow(); actual < at.endRow(); actual++) {
            for (int predicted = at.firstColumn(); predicted < at.endColumn(); predicted++) {
                cell(new Cell(actual, predicted), full);
            }
        }
        grid();
        mark(cursor, colors.text(), 1.5);
        mark(chosen, CHOSEN, 3);
        pen.restore();
    }

    static ColorMap map(Colors colors) {
        return colors.background().getBrightness() < 0.5 ? ColorMap.SHARES_DARK : ColorMap.SHARES;
    }

    private Color ground(double share) {
        int argb = map(colors).argb(Double.isNaN(share) ? 0 : share);
        return Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF);
    }

    private void cell(Cell cell, double full) {
        double value = measure.of(matrix, cell);
        Color ground = ground(value / full);
        double x = at.x(cell.predicted());
        double y = at.y(cell.actual());
        pen.setFill(ground);
        pen.fillRect(x, y, at.cell(), at.cell());
        String number = measure.text(value);
        if (!number.isEmpty()) {
            double room = (at.cell() - 4) / (DIGIT * number.length());
            double size = Math.min(text.getSize(), Math.min(room, at.cell() * 0.6));
            pen.setFont(Font.font(text.getFamily(), size));
            pen.setFill(Contrast.ink(ground));
            pen.setTextAlign(TextAlignment.CENTER);
            pen.setTextBaseline(VPos.CENTER);
            pen.fillText(number, x + at.cell() / 2, y + at.cell() / 2);
        }
    }

    private void grid() {
        pen.setStroke(colors.grid());
        pen.setLineWidth(1);
        for (int column = at.firstColumn(); column <= at.endColumn(); column++) {
            double x = Math.round(at.x(column)) - 0.5;
            pen.strokeLine(x, at.top(), x, at.bottom());
        }
        for (int row = at.firstRow(); row <= at.endRow(); row++) {
            double y = Math.round(at.y(row)) - 0.5;
            pen.strokeLine(at.left(), y, at.right(), y);
        }
    }

    private void mark(Cell cell, Color color, double width) {
        if (cell != null) {
            pen.setStroke(color);
            pen.setLineWidth(width);
            double inside = width / 2;
            pen.strokeRect(
                    at.x(cell.predicted()) + inside - 0.5,
                    at.y(cell.actual()) + inside - 0.5,
                    at.cell() - 2 * inside,
                    at.cell() - 2 * inside);
        }
    }

    private void besideRows() {
        pen.save();
        pen.beginPath();
        pen.rect(0, at.top(), at.left(), at.height() - at.top());
        pen.clip();
        write();
        pen.setTextAlign(TextAlignment.RIGHT);
        for (int row = at.firstRow(); row < at.endRow(); row++) {
            pen.fillText(names.get(row), at.left() - GAP, at.y(row) + at.cell() / 2);
        }
        pen.restore();
    }

    private void overColumns() {
        pen.save();
        pen.beginPath();
        pen.rect(at.left(), 0, at.width() - at.left(), at.top());
        pen.clip();
        write();
        for (int column = at.firstColumn(); column < at.endColumn(); column++) {
            overColumn(names.get(column), at.x(column) + at.cell() / 2);
        }
        pen.restore();
    }

    private void axisNames() {
        write();
        pen.setFill(colors.muted());
        pen.setTextAlign(TextAlignment.CENTER);
        double line = text.getSize() * 0.7;
        pen.fillText(axes.predicted(), (at.left() + at.right()) / 2, line);
        pen.save();
        pen.translate(line, (at.top() + at.bottom()) / 2);
        pen.rotate(-90);
        pen.fillText(axes.actual(), 0, 0);
        pen.restore();
    }

    private void write() {
        pen.setFont(text);
        pen.setFill(colors.text());
        pen.setTextBaseline(VPos.CENTER);
    }

    private void overColumn(String name, double middle) {
        pen.save();
        if (upright) {
            pen.translate(middle, at.top() - GAP);
            pen.rotate(-90);
            pen.setTextAlign(TextAlignment.LEFT);
            pen.fillText(name, 0, 0);
        } else {
            pen.setTextAlign(TextAlignment.CENTER);
            pen.fillText(name, middle, at.top() - text.getSize());
        }
        pen.restore();
    }
}
