package org.kernelglass.ui.chart;

/** Where a painter has the columns of a series from: reckoned anew, or kept from the last time. */
@FunctionalInterface
interface ColumnSource {

    /** As {@link Columns#of}; good until the same series is asked for again. */
    Columns of(Pyramid sums, Span x, int width);
}
