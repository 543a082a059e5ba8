package org.kernelglass.ui.evaluate.curves;

import javafx.scene.text.Font;
import org.kernelglass.ui.chart.Colors;
import org.kernelglass.ui.chart.Ink;
import org.kernelglass.ui.chart.PlotArea;
import org.kernelglass.ui.chart.Scale;
import org.kernelglass.ui.chart.Span;
import org.kernelglass.ui.chart.Surface;
import org.kernelglass.ui.chart.Surface.Anchor;

/**
 * Draws curves in the square from 0 to 1, written in percent. FX thread.
 *
 * @param text size of the numbers follows it
 */
record UnitPainter(Surface surface, Colors colors, Font text, String xName, String yName) {

    private static final int PARTS = 5;
    private static final int FEW_PARTS = 2;

    /** In heights of the text: where numbers of all parts have room. */
    private static final double ROOM = 20;

    /** Of the height: what the highest bar takes. */
    private static final double BARS = 0.22;

    private static final Span UNIT = new Span(0, 1);

    /** The largest square that fits, with room for numbers and names. */
    static PlotArea area(double width, double height, Font text) {
        double line = text.getSize();
        double left = 5 * line;
        double below = 3.6 * line;
        double above = 1.8 * line;
        double side = Math.max(1, Math.min(width - left - 2 * line, height - below - above));
        return new PlotArea(left, above, side, side, UNIT, UNIT, Scale.LINEAR);
    }

    void paint(UnitDrawing drawing, PlotArea area, int at) {
        axes(area);
        for (UnitDrawing.Bar bar : drawing.bars()) {
            bar(bar, area);
        }
        Ink dashed = new Ink(colors.muted(), 0.9, 1, 4, 4);
        surface.line(
                area.left(),
                area.atY(drawing.reference()[0]),
                area.right(),
                area.atY(drawing.reference()[1]),
                dashed);
        curve(drawing, area);
        if (at >= 0 && at < drawing.stops().size()) {
            Stop stop = drawing.stops().get(at);
            double x = area.atX(stop.x());
            double y = area.atY(stop.y());
            Ink hair = new Ink(colors.muted(), 0.7, 1);
            surface.line(x, area.top(), x, area.bottom(), hair);
            surface.line(area.left(), y, area.right(), y, hair);
            surface.dot(x, y, 5, new Ink(colors.text(), 1, 1));
        }
    }

    private void axes(PlotArea area) {
        Ink grid = new Ink(colors.grid(), 1, 1);
        Ink label = new Ink(colors.muted(), 1, 1);
        double line = text.getSize();
        int parts = area.width() < ROOM * line ? FEW_PARTS : PARTS;
        for (int part = 0; part <= parts; part++) {
            double share = (double) part / parts;
            String number = part * 100 / parts + "%";
            double x = Math.round(area.atX(share)) + 0.5;
            double y = Math.round(area.atY(share)) + 0.5;
            surface.line(x, area.top(), x, area.bottom(), grid);
            surface.line(area.left(), y, area.right(), y, grid);
            surface.text(number, x, area.bottom() + 1.4 * line, Anchor.MIDDLE, label);
            surface.text(number, area.left() - 0.5 * line, y + 0.35 * line, Anchor.END, label);
        }
        surface.text(yName, area.left() - 4 * line, 0.9 * line, Anchor.START, label);
        double middle = (area.left() + area.right()) / 2;
        surface.text(xName, middle, area.bottom() + 3 * line, Anchor.MIDDLE, label);
    }

    private void bar(UnitDrawing.Bar bar, PlotArea area) {
        double left = area.atX(bar.middle() - bar.width() / 2) + 1;
        double right = area.atX(bar.middle() + bar.width() / 2) - 1;
        double top = area.atY(bar.share() * BARS);
        double[] x = {left, right, right, left};
        double[] y = {top, top, area.bottom(), area.bottom()};
        surface.area(x, y, x.length, new Ink(colors.muted(), 0.28, 1));
    }

    private void curve(UnitDrawing drawing, PlotArea area) {
        Ink ink = new Ink(colors.training(), 1, 2);
        double[][] line = drawing.line();
        double[] x = new double[line[0].length];
        double[] y = new double[x.length];
        for (int point = 0; point < x.length; point++) {
            x[point] = area.atX(line[0][point]);
            y[point] = area.atY(line[1][point]);
        }
        if (x.length > 1) {
            surface.path(x, y, x.length, ink);
        }
        if (drawing.join() == UnitDrawing.Join.DOTS) {
            for (Stop stop : drawing.stops()) {
                double middle = area.atX(stop.x());
                Ink thin = new Ink(colors.training(), 0.8, 1.25);
                surface.line(middle, area.atY(stop.low()), middle, area.atY(stop.high()), thin);
                surface.dot(middle, area.atY(stop.y()), 3.5, ink);
            }
        }
    }
}
