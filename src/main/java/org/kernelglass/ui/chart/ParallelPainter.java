package org.kernelglass.ui.chart;

import java.util.List;
import java.util.Map;
import org.kernelglass.ui.chart.Surface.Anchor;

/** Where parallel axes and their lines lie in a rectangle, and how they are drawn. */
final class ParallelPainter {

    private static final double HEAD = 34;
    private static final double FOOT = 12;
    private static final double SIDE = 70;
    private static final double TITLE = 18;
    private static final int CROWD = 12;
    private static final double LETTER = 6.3;
    private static final double FADED = 0.15;
    private static final double BRUSH = 7;
    private static final double SPARE = 3;
    private static final double BESIDE = 10;

    private final List<ParallelAxis> axes;
    private final List<ParallelLine> lines;
    private final List<ParallelBrush> brushes;
    private final List<Boolean> within;
    private final double width;
    private final double height;

    /**
     * @param brushes lines that do not lie within all of them are faded
     */
    ParallelPainter(
            List<ParallelAxis> axes,
            List<ParallelLine> lines,
            List<ParallelBrush> brushes,
            double width,
            double height) {
        this.axes = axes;
        this.lines = lines;
        this.brushes = brushes;
        this.within = ParallelBrush.within(axes, brushes, lines.size());
        this.width = width;
        this.height = height;
    }

    double x(int axis) {
        int gaps = axes.size() - 1;
        return gaps == 0 ? width / 2 : Math.round(SIDE + (width - 2 * SIDE) * axis / gaps) + 0.5;
    }

    double y(double place) {
        return height - FOOT - length() * place;
    }

    /** The place on an axis at a height, 0 to 1. */
    double place(double y) {
        return Math.max(0, Math.min(1, (y(0) - y) / length()));
    }

    /** Pixels from the foot of an axis to its head. */
    double length() {
        return height - HEAD - FOOT;
    }

    /** The axis that stands so near to a point; below 0 for none. */
    int axisAt(double x, double y, double near) {
        for (int axis = 0; axis < axes.size(); axis++) {
            boolean level = y >= y(1) - near && y <= y(0) + near;
            if (level && Math.abs(x(axis) - x) <= near) {
                return axis;
            }
        }
        return -1;
    }

    /** Of the lines that are not faded, the nearest to a point; below 0 where none is so near. */
    int nearest(double x, double y, double near) {
        int best = -1;
        double least = near;
        for (int line = 0; line < lines.size(); line++) {
            double distance =
                    within.get(line) ? Math.abs(heightAt(line, x) - y) : Double.POSITIVE_INFINITY;
            if (distance < least) {
                least = distance;
                best = line;
            }
        }
        return best;
    }

    private double heightAt(int line, double x) {
        for (int axis = 0; axis < axes.size() - 1; axis++) {
            if (x >= x(axis) && x <= x(axis + 1)) {
                double share = (x - x(axis)) / (x(axis + 1) - x(axis));
                double from = y(axes.get(axis).places().get(line));
                double to = y(axes.get(axis + 1).places().get(line));
                return from + (to - from) * share;
            }
        }
        int end = x < x(0) ? 0 : axes.size() - 1;
        return y(axes.get(end).places().get(line));
    }

    /**
     * @param pointed the line that stands out; below 0 for none
     * @param chosen the axis that the keys have come to; below 0 for none
     */
    void paint(Surface surface, Colors colors, int pointed, int chosen) {
        Ink faint =
                new Ink(colors.muted(), pointed >= 0 && brushes.isEmpty() ? 0.25 : shade(), 1.25);
        for (int line = 0; line < lines.size(); line++) {
            if (!lines.get(line).marked() && line != pointed) {
                draw(surface, line, within.get(line) ? faint : faint.faint(FADED), 0);
            }
        }
        for (int axis = 0; axis < axes.size(); axis++) {
            axis(surface, colors, axis, axis == chosen);
        }
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).marked()) {
                Ink ink = colors.ink(Role.RUN, lines.get(line).mark());
                draw(surface, line, within.get(line) ? ink : ink.faint(2 * FADED), 3);
            }
        }
        for (int axis = 0; axis < axes.size(); axis++) {
            brush(surface, colors, axis);
        }
        if (pointed >= 0 && pointed < lines.size()) {
            draw(surface, pointed, new Ink(colors.text(), 1, 2.5), 4);
        }
        ticks(surface, colors);
    }

    /** Many lines are fainter, so that one sees where they lie thickest; not those picked out. */
    private double shade() {
        return lines.size() > CROWD && brushes.isEmpty() ? 0.45 : 0.8;
    }

    /** Over the lines, so that its ends are seen among many. */
    private void brush(Surface surface, Colors colors, int axis) {
        ParallelBrush brush = ParallelBrush.on(axes.get(axis), brushes);
        if (brush == null) {
            return;
        }
        double left = x(axis) - BRUSH;
        double right = x(axis) + BRUSH;
        double top = y(brush.high()) - SPARE;
        double foot = y(brush.low()) + SPARE;
        double[] xs = {left, right, right, left, left};
        double[] ys = {top, top, foot, foot, top};
        surface.area(xs, ys, 4, new Ink(colors.training(), 0.25, 1));
        surface.path(xs, ys, 5, new Ink(colors.training(), 1, 1.5));
    }

    private void axis(Surface surface, Colors colors, int axis, boolean chosen) {
        Ink line = chosen ? new Ink(colors.training(), 1, 3) : new Ink(colors.muted(), 0.8, 1);
        surface.line(x(axis), y(0), x(axis), y(1), line);
        surface.text(
                shortened(axes.get(axis).title()),
                x(axis),
                TITLE,
                Anchor.MIDDLE,
                new Ink(colors.text(), 1, 1));
    }

    /** No title runs into the next. */
    private String shortened(String title) {
        double room = axes.size() < 2 ? width : (width - 2 * SIDE) / (axes.size() - 1);
        int most = (int) Math.max(4, room / LETTER - 1);
        return title.length() <= most ? title : title.substring(0, most - 1) + "…";
    }

    /** Over the lines, on the ground of the chart so that they can be read. */
    private void ticks(Surface surface, Colors colors) {
        Ink ground = new Ink(colors.background(), 0.85, 1);
        Ink text = new Ink(colors.muted(), 1, 1);
        for (int axis = 0; axis < axes.size(); axis++) {
            boolean last = axis == axes.size() - 1;
            double x = x(axis) + (last ? BESIDE : -BESIDE);
            for (Map.Entry<Double, String> tick : axes.get(axis).ticks().entrySet()) {
                double y = y(tick.getKey());
                String written = shortened(tick.getValue());
                double wide = ChartPainter.width(written) + 4;
                double left = last ? x - 2 : x - wide + 2;
                surface.area(
                        new double[] {left, left + wide, left + wide, left},
                        new double[] {y - 7, y - 7, y + 7, y + 7},
                        4,
                        ground);
                surface.text(written, x, y + 4, last ? Anchor.START : Anchor.END, text);
            }
        }
    }

    private void draw(Surface surface, int line, Ink ink, double dot) {
        double[] xs = new double[axes.size()];
        double[] ys = new double[axes.size()];
        for (int axis = 0; axis < xs.length; axis++) {
            xs[axis] = x(axis);
            ys[axis] = y(axes.get(axis).places().get(line));
            if (dot > 0) {
                surface.dot(xs[axis], ys[axis], dot, ink);
            }
        }
        if (xs.length > 1) {
            surface.path(xs, ys, xs.length, ink);
        }
    }
}
