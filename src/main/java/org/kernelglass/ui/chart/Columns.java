package org.kernelglass.ui.chart;

import java.util.Arrays;

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
        Samples samples = sums.samples();
        int from = Math.min(sums.done(), samples.firstAtLeast(x.low()));
        int to = Math.min(sums.done(), samples.firstAtLeast(Math.nextUp(x.high())));
        // the lines to the values just outside show, too
        if (to - from <= width * VALUES_PER_COLUMN) {
            return values(samples, Math.max(0, from - 1), Math.min(sums.done(), to + 1));
        }
        return buckets(sums, x, width, from, to);
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

    private static Columns buckets(Pyramid sums, Span x, int width, int from, int to) {
        double[][] drawn = new double[4][width];
        int count = 0;
        int start = from;
        for (int column = 0; column < width && start < to; column++) {
            int end = column == width - 1 ? to : end(sums, x.at((column + 1.0) / width), to);
            if (end > start) {
                Bucket bucket = sums.range(start, end);
                if (!bucket.isEmpty()) {
                    drawn[0][count] = x.at((column + 0.5) / width);
                    drawn[1][count] = bucket.min();
                    drawn[2][count] = bucket.max();
                    drawn[3][count++] = bucket.mean();
                }
                start = end;
            }
        }
        return new Columns(
                false,
                count,
                Arrays.copyOf(drawn[0], count),
                Arrays.copyOf(drawn[1], count),
                Arrays.copyOf(drawn[2], count),
                Arrays.copyOf(drawn[3], count));
    }

    private static int end(Pyramid sums, double x, int to) {
        return Math.min(to, sums.samples().firstAtLeast(x));
    }
}
