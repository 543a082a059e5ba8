package org.kernelglass.export;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;
import org.kernelglass.export.Sheet.Align;
import org.kernelglass.export.Sheet.Words;
import org.kernelglass.message.Message;
import org.kernelglass.project.MetricsRow;

/** One chart over epochs inside a sheet: title, legend, axes with round ticks, curves. */
final class CurvePanel {

    private static final double HEAD = 46;
    private static final double FOOT = 46;
    private static final double LABELS = 50;
    private static final int MARKED = 40;
    private static final int CROWDED = 150;

    private final Sheet sheet;
    private final double left;
    private final double top;
    private final double right;
    private final double bottom;
    private Ticks epochs = new Ticks(1, 1, 1);
    private Ticks values = new Ticks(0, 1, 0.2);

    /** One line of the chart; a value that is no number leaves a gap. */
    record Curve(Message name, Color color, double[] values) {}

    CurvePanel(Sheet sheet, double x, double y, double width, double height) {
        this.sheet = sheet;
        this.left = x + LABELS;
        this.top = y + HEAD;
        this.right = x + width;
        this.bottom = y + height - FOOT;
    }

    void draw(Message title, List<Curve> curves, List<MetricsRow> rows) {
        DoubleSummaryStatistics finite =
                curves.stream()
                        .flatMapToDouble(curve -> DoubleStream.of(curve.values()))
                        .filter(Double::isFinite)
                        .summaryStatistics();
        head(title, curves);
        if (finite.getCount() == 0) {
            nothing();
            return;
        }
        epochs = Ticks.counting(rows.get(0).epoch() + 1, rows.get(rows.size() - 1).epoch() + 1, 10);
        values = Ticks.around(finite.getMin(), finite.getMax(), 6);
        axes();
        best(rows);
        curves.forEach(curve -> curve(curve, rows));
    }

    private void head(Message title, List<Curve> curves) {
        double y = top - HEAD + 8;
        sheet.write(
                new Words(sheet.words(title), Look.TEXT + 1, true, Look.INK), left, y, Align.LEFT);
        double x = right;
        for (int index = curves.size() - 1; index >= 0; index--) {
            Curve curve = curves.get(index);
            Words name = Words.of(sheet.words(curve.name()), Look.SMALL, Look.INK);
            sheet.write(name, x, y, Align.RIGHT);
            x -= sheet.width(name) + 8;
            sheet.draw(new Line2D.Double(x - 24, y, x, y), curve.color(), 2.2);
            mark(curve, x - 12, y);
            x -= 24 + 18;
        }
    }

    private void nothing() {
        sheet.draw(new Line2D.Double(left, bottom, right, bottom), Look.FRAME, 1);
        sheet.write(
                Words.of(sheet.words(Message.of("export.curves.nothing")), Look.TEXT, Look.QUIET),
                (left + right) / 2,
                (top + bottom) / 2,
                Align.CENTER);
    }

    private void axes() {
        for (double value : values.values()) {
            double y = y(value);
            boolean lowest = value == values.values().get(0);
            sheet.draw(new Line2D.Double(left, y, right, y), lowest ? Look.FRAME : Look.GRID, 1);
            sheet.write(
                    Words.of(values.label(value), Look.SMALL, Look.QUIET),
                    left - 8,
                    y,
                    Align.RIGHT);
        }
        for (double epoch : epochs.values()) {
            sheet.draw(new Line2D.Double(x(epoch), bottom, x(epoch), bottom + 4), Look.FRAME, 1);
            sheet.write(
                    Words.of(epochs.label(epoch), Look.SMALL, Look.QUIET),
                    x(epoch),
                    bottom + 15,
                    Align.CENTER);
        }
        sheet.write(
                Words.of(sheet.words(Message.of("export.curves.epoch")), Look.TEXT, Look.INK),
                (left + right) / 2,
                bottom + 37,
                Align.CENTER);
    }

    private void best(List<MetricsRow> rows) {
        rows.stream()
                .filter(MetricsRow::best)
                .reduce((earlier, later) -> later)
                .ifPresent(row -> best(row.epoch() + 1));
    }

    private void best(int epoch) {
        double x = x(epoch);
        BasicStroke dashes =
                new BasicStroke(
                        1.2f,
                        BasicStroke.CAP_BUTT,
                        BasicStroke.JOIN_ROUND,
                        1,
                        new float[] {4, 4},
                        0);
        sheet.draw(new Line2D.Double(x, top - 18, x, bottom), Look.QUIET, dashes);
        Words words =
                Words.of(
                        sheet.words(Message.of("export.curves.best", epoch)),
                        Look.SMALL,
                        Look.QUIET);
        boolean fitsRight = x + 6 + sheet.width(words) < right;
        sheet.write(
                words, fitsRight ? x + 6 : x - 6, top - 13, fitsRight ? Align.LEFT : Align.RIGHT);
    }

    private void curve(Curve curve, List<MetricsRow> rows) {
        Path2D.Double path = new Path2D.Double();
        boolean broken = true;
        for (int index = 0; index < rows.size(); index++) {
            double value = curve.values()[index];
            if (Double.isFinite(value)) {
                double x = x(rows.get(index).epoch() + 1);
                if (broken) {
                    path.moveTo(x, y(value));
                }
                path.lineTo(x, y(value));
                if (rows.size() <= MARKED) {
                    mark(curve, x, y(value));
                }
            }
            broken = !Double.isFinite(value);
        }
        sheet.draw(path, curve.color(), rows.size() <= CROWDED ? 2.2 : 1.4);
    }

    /** A disc for training, a diamond for all else: told apart without colour. */
    private void mark(Curve curve, double x, double y) {
        sheet.fill(
                curve.color().equals(Look.TRAINING)
                        ? new Ellipse2D.Double(x - 3.5, y - 3.5, 7, 7)
                        : diamond(x, y),
                curve.color());
    }

    private static Shape diamond(double x, double y) {
        Path2D.Double path = new Path2D.Double();
        path.moveTo(x - 4.8, y);
        path.lineTo(x, y - 4.8);
        path.lineTo(x + 4.8, y);
        path.lineTo(x, y + 4.8);
        path.closePath();
        return path;
    }

    private double x(double epoch) {
        return left + 10 + epochs.place(epoch) * (right - left - 20);
    }

    private double y(double value) {
        return bottom - values.place(value) * (bottom - top);
    }
}
