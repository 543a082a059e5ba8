package org.kernelglass.ui.chart;

import java.util.List;
import org.kernelglass.message.Sentences;
import org.kernelglass.ui.chart.Surface.Anchor;

/** Draws a chart: axes, series, the best epoch. The same for the window and for files. */
final class ChartPainter {

    static final double FONT_SIZE = 11;
    private static final double TOP = 10;
    private static final double RIGHT = 12;
    private static final double BOTTOM = 22;
    private static final double LETTER = 6.3;
    private static final double LEAST_GUTTER = 46;
    private static final double NAMED_HEIGHT = 120;
    private static final double TICK_GAP = 6;

    private final Surface surface;
    private final Colors colors;
    private final Sentences sentences;
    private final ColumnSource source;

    ChartPainter(Surface surface, Colors colors, Sentences sentences) {
        this(surface, colors, sentences, Columns::of);
    }

    ChartPainter(Surface surface, Colors colors, Sentences sentences, ColumnSource source) {
        this.source = source;
        this.surface = surface;
        this.colors = colors;
        this.sentences = sentences;
    }

    /** Where the series of a chart come to lie in a rectangle. */
    static PlotArea area(ChartModel model, double left, double top, double width, double height) {
        Scale scale = model.scaleProperty().get();
        Span y = model.ySpan();
        double plotHeight = Math.max(1, height - TOP - BOTTOM);
        double gutter = LEAST_GUTTER;
        Ticks numbers = model.hasValues() ? ticks(model.unit(), y, scale, plotHeight) : Ticks.NONE;
        for (double value : numbers.values()) {
            gutter = Math.max(gutter, TICK_GAP + 4 + width(model.unit().tick(value)));
        }
        return new PlotArea(
                left + gutter,
                top + TOP,
                Math.max(1, width - gutter - RIGHT),
                plotHeight,
                model.xSpan(),
                y,
                scale);
    }

    /** About as wide as the text is. */
    static double width(String text) {
        return text.codePoints().mapToDouble(c -> c > 0x2e80 ? FONT_SIZE : LETTER).sum();
    }

    private static Ticks ticks(Unit unit, Span y, Scale scale, double height) {
        int most = (int) Math.max(3, Math.min(8, height / 32));
        double shift = scale == Scale.LOG ? Math.log10(unit.factor()) : 0;
        double stretch = scale == Scale.LOG ? 1 : unit.factor();
        Span written = new Span(y.low() * stretch + shift, y.high() * stretch + shift);
        return Ticks.along(written, scale, most);
    }

    void paint(ChartModel model, PlotArea area) {
        if (model.hasValues()) {
            valueAxis(model.unit(), area);
        }
        stepAxis(model.axis(), area, model.hasExtent());
        surface.clip(area.left(), area.top() - 4, area.width() + 2, area.height() + 8);
        best(model, area);
        series(model, area, Role.EARLIER);
        dense(model, area);
        series(model, area, Role.TRAINING);
        series(model, area, Role.MEAN);
        series(model, area, Role.FIGURE);
        series(model, area, Role.VALIDATION);
        series(model, area, Role.RUN);
        surface.unclip();
    }

    private void valueAxis(Unit unit, PlotArea area) {
        Ink grid = new Ink(colors.grid(), 1, 1);
        Ink label = new Ink(colors.muted(), 1, 1);
        for (double written : ticks(unit, area.y(), area.scale(), area.height()).values()) {
            double y = Math.round(area.atY(written / unit.factor())) + 0.5;
            surface.line(area.left(), y, area.right(), y, grid);
            surface.text(
                    unit.tick(written),
                    area.left() - TICK_GAP,
                    y + FONT_SIZE * 0.35,
                    Anchor.END,
                    label);
        }
    }

    private void stepAxis(Axis axis, PlotArea area, boolean numbers) {
        Ink label = new Ink(colors.muted(), 1, 1);
        Ink line = new Ink(colors.muted(), 0.6, 1);
        String name = sentences.render(axis.title());
        double y = Math.round(area.bottom()) + 0.5;
        surface.line(area.left(), y, area.right(), y, line);
        if (!numbers) {
            return;
        }
        int most = (int) Math.max(2, Math.min(12, area.width() / 56));
        for (double tick : Ticks.along(area.x(), Scale.LINEAR, most).values()) {
            double x = Math.round(area.atX(tick)) + 0.5;
            surface.line(x, y, x, y + 4, line);
            surface.text(Unit.NONE.tick(tick), x, y + 16, Anchor.MIDDLE, label);
        }
        surface.text(name, area.left() - TICK_GAP - 2, y + 16, Anchor.END, label);
    }

    private void best(ChartModel model, PlotArea area) {
        model.bestProperty()
                .get()
                .ifPresent(
                        x -> {
                            double at = Math.round(area.atX(x)) + 0.5;
                            Ink ink = new Ink(colors.text(), 0.55, 1, 2, 3);
                            surface.line(at, area.top(), at, area.bottom(), ink);
                            if (area.height() >= NAMED_HEIGHT) {
                                nameBest(model.axis(), at, area);
                            }
                        });
    }

    private void nameBest(Axis axis, double at, PlotArea area) {
        String label = sentences.render(axis.mark());
        boolean leftOf = at + width(label) + 6 > area.right();
        surface.text(
                label,
                at + (leftOf ? -4 : 4),
                area.top() + 8,
                leftOf ? Anchor.END : Anchor.START,
                new Ink(colors.muted(), 1, 1));
    }

    private void dense(ChartModel model, PlotArea area) {
        boolean epochsToo = model.series().stream().anyMatch(ChartSeries::dots);
        for (ChartSeries each : model.series()) {
            if (each.isVisible() && !each.dots()) {
                dense(each, area, colors.ink(each.role(), 0), epochsToo);
            }
        }
    }

    private void dense(ChartSeries each, PlotArea area, Ink ink, boolean background) {
        Columns values = columns(each.raw(), area);
        boolean smoothed = each.smooth() != null;
        if (!values.exact()) {
            band(values, area, ink.faint(smoothed ? 0.14 : 0.22));
        }
        boolean faint = smoothed || background;
        if (!smoothed || values.exact()) {
            line(
                    values.x(),
                    values.mean(),
                    values.count(),
                    area,
                    ink.wide(1).faint(faint ? 0.35 : 1));
        }
        if (smoothed) {
            Columns curve = columns(each.smooth(), area);
            line(
                    curve.x(),
                    curve.mean(),
                    curve.count(),
                    area,
                    ink.wide(1.5).faint(background ? 0.6 : 0.95));
        }
    }

    private void series(ChartModel model, PlotArea area, Role role) {
        List<ChartSeries> shown =
                model.series().stream().filter(each -> each.role() == role && each.dots()).toList();
        for (int index = 0; index < shown.size(); index++) {
            if (shown.get(index).isVisible()) {
                sparse(shown.get(index), area, colors.ink(role, index));
            }
        }
    }

    private void sparse(ChartSeries each, PlotArea area, Ink ink) {
        Columns values = columns(each.raw(), area);
        line(values.x(), values.mean(), values.count(), area, ink);
        boolean crowded = values.count() * 6 > area.width();
        boolean earlier = each.role() == Role.EARLIER;
        for (int index = 0; index < values.count() && !crowded && !earlier; index++) {
            double y = area.atY(values.mean()[index]);
            if (Double.isFinite(y)) {
                surface.dot(area.atX(values.x()[index]), y, 3, ink);
            }
        }
        if (earlier) {
            name(each, values, area, ink);
        }
    }

    private void name(ChartSeries each, Columns values, PlotArea area, Ink ink) {
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

    private Columns columns(Pyramid sums, PlotArea area) {
        return source.of(sums, area.x(), (int) Math.max(1, area.width()));
    }

    /** From the least to the greatest value of each column: a spike shows however thin it is. */
    private void band(Columns values, PlotArea area, Ink ink) {
        int count = values.count();
        double[] x = new double[2 * count];
        double[] y = new double[2 * count];
        for (int index = 0; index < count; index++) {
            x[index] = area.atX(values.x()[index]);
            x[2 * count - 1 - index] = x[index];
            y[index] = finite(area.atY(values.max()[index]), area) - 0.5;
            y[2 * count - 1 - index] = finite(area.atY(values.min()[index]), area) + 0.5;
        }
        if (count > 0) {
            surface.area(x, y, 2 * count, ink);
        }
    }

    private static double finite(double y, PlotArea area) {
        return Double.isNaN(y) ? area.bottom() : Math.max(-1e4, Math.min(1e5, y));
    }

    /** A line that ends before a gap and begins after it. */
    private void line(double[] xs, double[] values, int count, PlotArea area, Ink ink) {
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
