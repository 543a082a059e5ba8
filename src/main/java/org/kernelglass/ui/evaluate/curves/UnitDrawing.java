package org.kernelglass.ui.evaluate.curves;

import java.util.List;

/**
 * What is drawn in the square from 0 to 1.
 *
 * @param stops rising in x
 * @param join how they are joined
 * @param reference y of a straight line at x = 0 and at x = 1: what guessing, or perfection, gives
 * @param bars at the bottom, each with the place of its middle, its width and its share of the
 *     highest
 */
record UnitDrawing(List<Stop> stops, Join join, double[] reference, List<Bar> bars) {

    /** How stops are joined. */
    enum Join {
        /** By straight lines. */
        LINES,
        /** Each holds back to the one before: no value between two is claimed that none had. */
        STEPS_BACK,
        /** By straight lines, each with a dot and its interval. */
        DOTS
    }

    /** One bar of a histogram. */
    record Bar(double middle, double width, double share) {}

    static final UnitDrawing NOTHING =
            new UnitDrawing(List.of(), Join.LINES, new double[] {0, 0}, List.of());

    UnitDrawing {
        stops = List.copyOf(stops);
        bars = List.copyOf(bars);
    }

    /** The line through the stops: {@code [x, y][points]}. */
    double[][] line() {
        int points = join == Join.STEPS_BACK ? 2 * stops.size() : stops.size();
        double[][] line = new double[2][points];
        int at = 0;
        double before = 0;
        for (Stop stop : stops) {
            if (join == Join.STEPS_BACK) {
                line[0][at] = before;
                line[1][at++] = stop.y();
            }
            line[0][at] = stop.x();
            line[1][at++] = stop.y();
            before = stop.x();
        }
        return line;
    }

    /** The stop nearest to a place; −1 where there is none. */
    int nearest(double x, double y) {
        int nearest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int at = 0; at < stops.size(); at++) {
            double across = stops.get(at).x() - x;
            double up = stops.get(at).y() - y;
            double distance = across * across + up * up;
            if (distance < least) {
                nearest = at;
                least = distance;
            }
        }
        return nearest;
    }
}
