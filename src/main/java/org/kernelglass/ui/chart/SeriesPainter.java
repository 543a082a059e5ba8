package org.kernelglass.ui.chart;

import java.util.List;
import org.kernelglass.message.Sentences;
import org.kernelglass.ui.chart.Surface.Anchor;

/**
 * Draws the series of a chart into its area: what has a value for each batch behind what has one
 * for each epoch.
 *
 * @param source of what is drawn for each pixel's column
 */
record SeriesPainter(
        Surface surface, Colors colors, Sentences sentences, ColumnSource source, PlotArea area) {

    void paint(ChartModel model) {
        series(model, Role.EARLIER);
        dense(model);
        series(model, Role.TRAINING);
        series(model, Role.MEAN);
        series(model, Role.FIGURE);
        series(model, Role.VALIDATION);
        series(model, Role.RUN);
    }

    private void dense(ChartModel model) {
        boolean epochsToo = model.series().stream().anyMatch(ChartSeries::dots);
        for (ChartSeries each : model.series()) {
            if (each.isVisible() && !each.dots()) {
                dense(each, colors.ink(each.role(), 0), epochsToo);
            }
        }
    }

    private void dense(ChartSeries each, Ink ink, boolean background) {
        Columns values = columns(each.raw());
        boolean smoothed = each.smooth() != null;
        if (!values.exact()) {
            band(values, ink.faint(smoothed ? 0.14 : 0.22));
        }
        boolean faint = smoothed || background;
        if (!smoothed || values.exact()) {
            line(values.x(), values.mean(), values.count(), ink.wide(1).faint(faint ? 0.35 : 1));
        }
        if (smoothed) {
            Columns curve = columns(each.smooth());
            line(
                    curve.x(),
                    curve.mean(),
                    curve.count(),
                    ink.wide(1.5).faint(background ? 0.6 : 0.95));
        }
    }

    private void series(ChartModel model, Role role) {
        List<ChartSeries> shown =
                model.series().stream().filter(each -> each.role() == role && each.dots()).toList();
        for (int index = 0; index < shown.size(); index++) {
            if (shown.get(index).isVisible()) {
                sparse(shown.get(index), colors.ink(role, index));
            }
        }
    }

    private void sparse(ChartSeries each, Ink ink) {
        Columns values = columns(each.raw());
        line(values.x(), values.mean(), values.count(), ink);
        boolean crowded = values.count() * 6 > area.width();
        boolean earlier = each.role() == Role.EARLIER;
        for (int index = 0; index < values.count() && !crowded && !earlier; index++) {
            double y = area.atY(values.mean()[index]);
            if (Double.isFinite(y)) {
                surface.dot(area.atX(values.x()[index]), y, 3, ink);
            }
        }
        if (earlier) {
            name(each, values, ink);
        }
    }

    private void name(ChartSeries each, Columns values, Ink ink) {
        if (values.count() == 0) {
            return;
        }
        int last = values.count() - 1;
        double y = area.atY(values.mean()[last]);
        double x = Math.min(area.right() - 2, area.atX(values.x()[last]));
        if (Double.isFinite(y)) {
            surface.text(sentences.render(each.name()), x, y - 5, Anchor.END, ink.faint(1.3));
        }
    }

    private Columns columns(Pyramid sums) {
        return source.of(sums, area.x(), (int) Math.max(1, area.width()));
    }

    /** From the least to the greatest value of each column: a spike shows however thin it is. */
    private void band(Columns values, Ink ink) {
        int count = values.count();
        double[] x = new double[2 * count];
        double[] y = new double[2 * count];
        for (int index = 0; index < count; index++) {
            x[index] = area.atX(values.x()[index]);
            x[2 * count - 1 - index] = x[index];
            y[index] = finite(area.atY(values.max()[index])) - 0.5;
            y[2 * count - 1 - index] = finite(area.atY(values.min()[index])) + 0.5;
        }
        if (count > 0) {
            surface.area(x, y, 2 * count, ink);
        }
    }

    private double finite(double y) {
        return Double.isNaN(y) ? area.bottom() : Math.max(-1e4, Math.min(1e5, y));
    }

    /** A line that ends before a gap and begins after it. */
    private void line(double[] xs, double[] values, int count, Ink ink) {
        double[] x = new double[count];
        double[] y = new double[count];
        int length = 0;
        for (int index = 0; index <= count; index++) {
            double at = index < count ? area.atY(values[index]) : Double.NaN;
            if (Double.isFinite(at)) {
                x[length] = area.atX(xs[index]);
                y[length++] = Math.max(-1e4, Math.min(1e5, at));
            } else if (length > 0) {
                piece(x, y, length, ink);
                length = 0;
            }
        }
    }

    private void piece(double[] x, double[] y, int length, Ink ink) {
        if (length == 1) {
            surface.dot(x[0], y[0], ink.width() / 2, ink);
        } else {
            surface.path(x, y, length, ink);
        }
    }
}
