package org.kernelglass.dataset;

/**
 * The samples of a deep image that become 0 and 255; what lies between is spread evenly, what lies
 * outside is cut off.
 *
 * @param low at least 0
 * @param high above low
 */
public record SampleRange(int low, int high) {

    public SampleRange {
        if (low < 0 || high <= low) {
            throw new IllegalArgumentException("range " + low + "…" + high);
        }
    }

    /** Everything a sample of that size can be. */
    public static SampleRange full(int bits) {
        return new SampleRange(0, (1 << bits) - 1);
    }

    /** 0 to 255, not rounded. */
    float scale(int sample) {
        float share = (sample - low) / (float) (high - low);
        return 255f * Math.min(1f, Math.max(0f, share));
    }
}
