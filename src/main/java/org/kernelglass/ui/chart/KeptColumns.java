package org.kernelglass.ui.chart;

import java.util.Map;
import java.util.WeakHashMap;

/**
 * The columns of series that are drawn again and again while they grow: as long as the same piece
 * is drawn at the same width, only what is new is summed up. One thread.
 */
final class KeptColumns implements ColumnSource {

    private final Map<Pyramid, GrowingBuckets> kept = new WeakHashMap<>();

    @Override
    public Columns of(Pyramid sums, Span x, int width) {
        return Columns.of(
                sums,
                x,
                width,
                from -> {
                    GrowingBuckets buckets = kept.get(sums);
                    if (buckets == null || !buckets.fit(x, width, from)) {
                        buckets = new GrowingBuckets(x, width, from);
                        kept.put(sums, buckets);
                    }
                    return buckets;
                });
    }
}
