package org.kernelglass.ui.chart;

import org.kernelglass.message.Sentences;
import org.kernelglass.ui.chart.Surface.Anchor;

/** Draws a chart: axes, the best epoch, series. The same for the window and for files. */
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
        new SeriesPainter(surface, colors, sentences, source, area).paint(model);
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
}
