package org.kernelglass.ui.chart;

import java.util.List;
import java.util.Optional;

/**
 * The values of all series that show at one place.
 *
 * @param x where the nearest value of the longest series lies
 */
public record Reading(double x, List<Value> values) {

    /**
     * One value, exact.
     *
     * @param x where it lies
     * @param smoothed what is drawn in its place; no number where nothing is smoothed
     */
    public record Value(ChartSeries series, double x, double value, double smoothed) {}

    public Reading {
        values = List.copyOf(values);
    }

    /** What stands at or nearest to x; empty where there are no values. */
    public static Optional<Reading> at(ChartModel model, double x) {
        Optional<Samples> longest =
                model.series().stream()
                        .filter(each -> each.isVisible() && each.role() != Role.EARLIER)
                        .map(ChartSeries::samples)
                        .filter(samples -> samples.count() > 0)
                        .max((a, b) -> Integer.compare(a.count(), b.count()))
                        .or(() -> anySamples(model));
        return longest.map(samples -> samples.x(samples.nearest(x))).map(at -> read(model, at));
    }

    private static Optional<Samples> anySamples(ChartModel model) {
        return model.series().stream()
                .filter(ChartSeries::isVisible)
                .map(ChartSeries::samples)
                .filter(samples -> samples.count() > 0)
                .findFirst();
    }

    private static Reading read(ChartModel model, double x) {
        return new Reading(
                x,
                model.series().stream()
                        .filter(each -> each.isVisible() && each.samples().count() > 0)
                        .map(each -> value(each, x))
                        .toList());
    }

    private static Value value(ChartSeries series, double x) {
        Samples samples = series.samples();
        int index = samples.nearest(x);
        Samples smooth = series.smooth() == null ? Samples.NONE : series.smooth().samples();
        return new Value(
                series,
                samples.x(index),
                samples.y(index),
                index < smooth.count() ? smooth.y(index) : Double.NaN);
    }
}
