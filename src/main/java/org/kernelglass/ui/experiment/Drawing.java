package org.kernelglass.ui.experiment;

import java.util.List;
import java.util.stream.DoubleStream;
import org.kernelglass.message.Message;
import org.kernelglass.ui.chart.Scale;
import org.kernelglass.ui.chart.Span;

/**
 * What a {@link Plane} shows.
 *
 * @param summary the picture in words
 */
record Drawing(Side x, Side y, List<Mark> marks, Message summary) {

    private static final double AIR = 0.08;

    Drawing {
        marks = List.copyOf(marks);
    }

    /**
     * An axis.
     *
     * @param span in places of the scale
     * @param names of the values 0, 1, 2, …; empty for numbers
     */
    record Side(Message title, Span span, Scale scale, List<String> names) {

        Side {
            names = List.copyOf(names);
        }

        /** Names side by side. */
        static Side named(Message title, List<String> names) {
            return new Side(title, new Span(-0.5, names.size() - 0.5), Scale.LINEAR, names);
        }

        /** Around all values, with some air; those that have no place on the scale aside. */
        static Side around(Message title, Scale scale, DoubleStream values) {
            double[] places = values.map(scale::of).filter(Double::isFinite).sorted().toArray();
            double low = places.length == 0 ? 0 : places[0];
            double high = places.length == 0 ? 1 : places[places.length - 1];
            double air = Math.max((high - low) * AIR, Math.max(Math.abs(high) * 0.001, 1e-3));
            return new Side(title, new Span(low - air, high + air), scale, List.of());
        }
    }

    /** Something in the picture. Its style is a class of the style sheet. */
    sealed interface Mark {

        /** A value. */
        record Dot(double x, double y, String style, String tip) implements Mark {}

        /** An interval over a value. */
        record Whisker(double x, double low, double high, String style) implements Mark {}

        /** A line through values. */
        record Line(List<Double> x, List<Double> y, String style) implements Mark {}

        /** What lies between two lines. */
        record Band(List<Double> x, List<Double> low, List<Double> high, String style)
                implements Mark {}

        /** A line from side to side. */
        record Level(double y, String style) implements Mark {}
    }
}
