package org.kernelglass.dataset;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How often each sample value occurs in pictures of one sample size. Pictures may be added by
 * several threads at once: sums do not depend on the order.
 */
final class SampleHistogram {

    private static final double LOW_SHARE = 0.01;
    private static final double HIGH_SHARE = 0.99;

    private final int bits;
    private final AtomicLongArray counts;

    SampleHistogram(int bits) {
        this.bits = bits;
        counts = new AtomicLongArray(1 << bits);
    }

    void add(Picture picture) {
        int[] own = new int[counts.length()];
        for (short sample : picture.samples()) {
            own[sample & 0xFFFF]++;
        }
        for (int value = 0; value < own.length; value++) {
            if (own[value] > 0) {
                counts.addAndGet(value, own[value]);
            }
        }
    }

    /** From the 1st to the 99th percentile; everything where these are the same value. */
    SampleRange range() {
        int low = percentile(LOW_SHARE);
        int high = percentile(HIGH_SHARE);
        return high > low ? new SampleRange(low, high) : SampleRange.full(bits);
    }

    /** The least value that is not below that share of the samples (nearest rank). */
    private int percentile(double share) {
        long all = 0;
        for (int value = 0; value < counts.length(); value++) {
            all += counts.get(value);
        }
        long rank = Math.max(1, (long) Math.ceil(share * all));
        long seen = 0;
        int value = -1;
        while (seen < rank && value < counts.length() - 1) {
            seen += counts.get(++value);
        }
        return Math.max(value, 0);
    }
}
