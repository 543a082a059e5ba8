package org.kernelglass.ui.chart;

import java.util.function.IntFunction;

/**
 * What is drawn of a series: at most one bucket for each pixel column that holds values, or, where
 * there are hardly more values than columns, the values themselves.
 *
 * @param exact whether each bucket is one value
 * @param x of the buckets, as the series has it
 */
public record Columns(
        boolean exact, int count, double[] x, double[] min, double[] max, double[] mean) {

    private static final double VALUES_PER_COLUMN = 1.5;

    /**
     * @param sums of the series; only what they have taken in is drawn
     * @param x the piece of the x axis that shows
     * @param width of the plot in pixels, above 0
     */
    public static Columns of(Pyramid sums, Span x, int width) {
        return of(sums, x, width, from -> new GrowingBuckets(x, width, from));
    }

    /**
     * @param buckets gives those that begin with a value
     */
    static Columns of(Pyramid sums, Span x, int width, IntFunction<GrowingBuckets> buckets) {
        Samples samples = sums.samples();
        int from = Math.min(sums.done(), samples.firstAtLeast(x.low()));
        int to = Math.min(sums.done(), samples.firstAtLeast(Math.nextUp(x.high())));
        // the lines to the values just outside show, too
        return to - from <= width * VALUES_PER_COLUMN
                ? values(samples, Math.max(0, from - 1), Math.min(sums.done(), to + 1))
                : buckets.apply(from).upTo(sums, to);
    }

    private static Columns values(Samples samples, int from, int to) {
        int count = Math.max(0, to - from);
        double[] xs = new double[count];
        double[] ys = new double[count];
        for (int index = 0; index < count; index++) {
            xs[index] = samples.x(from + index);
            ys[index] = samples.y(from + index);
        }
        return new Columns(true, count, xs, ys, ys, ys);
    }
}
