package org.kernelglass.ui.chart;

import java.util.EnumMap;
import java.util.Map;
import org.kernelglass.message.Sentences;
import org.kernelglass.ui.chart.Surface.Anchor;

/** A chart as it leaves the window: with its title and the names of its series. */
final class ChartPicture {

    static final double WIDTH = 800;
    static final double HEIGHT = 480;
    private static final double MARGIN = 12;
    private static final double HEAD = 44;
    private static final double SAMPLE = 22;

    private final Colors colors;
    private final Sentences sentences;

    ChartPicture(Colors colors, Sentences sentences) {
        this.colors = colors;
        this.sentences = sentences;
    }

    String svg(ChartModel model, String fontFamily) {
        SvgSurface svg = new SvgSurface(WIDTH, HEIGHT, colors.background(), fontFamily);
        paint(model, svg);
        return svg.text();
    }

    void paint(ChartModel model, Surface surface) {
        Ink text = new Ink(colors.text(), 1, 1);
        surface.text(sentences.render(model.title()) + unit(model), MARGIN, 20, Anchor.START, text);
        names(model, surface, text);
        PlotArea area =
                ChartPainter.area(model, MARGIN, HEAD, WIDTH - 2 * MARGIN, HEIGHT - HEAD - MARGIN);
        new ChartPainter(surface, colors, sentences).paint(model, area);
    }

    private static String unit(ChartModel model) {
        String symbol = model.unit().symbol().strip();
        return symbol.isEmpty() ? "" : " (" + symbol + ")";
    }

    private void names(ChartModel model, Surface surface, Ink text) {
        double x = MARGIN;
        Map<Role, Integer> places = new EnumMap<>(Role.class);
        for (ChartSeries each : model.series()) {
            int index = each.role().inTurn() ? places.merge(each.role(), 1, Integer::sum) - 1 : 0;
            if (each.isVisible()) {
                String name = sentences.render(each.name());
                Ink ink = colors.ink(each.role(), index);
                boolean faint = !each.dots() && each.role() == Role.TRAINING;
                surface.line(x, 36, x + SAMPLE, 36, faint ? ink.faint(0.5).wide(1) : ink);
                surface.text(name, x + SAMPLE + 6, 40, Anchor.START, text);
                x += SAMPLE + 6 + ChartPainter.width(name) + 18;
            }
        }
    }
}
