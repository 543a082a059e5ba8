package org.kernelglass.ui.chart;

/**
 * The buckets of a series that grows, one a pixel column: those of columns that are full are kept,
 * so that what comes in costs no more than the columns it falls into. One thread.
 */
final class GrowingBuckets {

    private final Span x;
    private final int width;
    private final int from;
    private final double[][] drawn;
    private int full;
    private int column;
    private int start;

    /**
     * @param x the piece of the x axis that shows
     * @param width of the plot in pixels
     * @param from the first value that shows
     */
    GrowingBuckets(Span x, int width, int from) {
        this.x = x;
        this.width = width;
        this.from = from;
        this.start = from;
        this.drawn = new double[4][width];
    }

    /** Whether these are the buckets of that piece. */
    boolean fit(Span span, int pixels, int first) {
        return x.equals(span) && width == pixels && from == first;
    }

    /**
     * @param sums of the series, always the same
     * @param to the value after the last that shows; never fewer than before
     * @return good until asked again
     */
    Columns upTo(Pyramid sums, int to) {
        for (int end = end(sums); column < width - 1 && end < to; end = end(sums)) {
            full += take(sums, end, full);
            start = Math.max(start, end);
            column++;
        }
        int count = full + take(sums, to, full);
        return new Columns(false, count, drawn[0], drawn[1], drawn[2], drawn[3]);
    }

    private int end(Pyramid sums) {
        return sums.samples().firstAtLeast(x.at((column + 1.0) / width));
    }

    /** Writes the values of the present column up to that one at a place; 0 where it has none. */
    private int take(Pyramid sums, int end, int place) {
        Bucket bucket = sums.range(start, end);
        if (end <= start || bucket.isEmpty()) {
            return 0;
        }
        drawn[0][place] = x.at((column + 0.5) / width);
        drawn[1][place] = bucket.min();
        drawn[2][place] = bucket.max();
        drawn[3][place] = bucket.mean();
        return 1;
    }
}
