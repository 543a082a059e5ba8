package org.kernelglass.dataset;

/**
 * One decoded picture, upright, alpha laid over black, at the sample size of its file.
 *
 * @param channels 1 grey or 3 RGB
 * @param bits sample size: 8, or 9 to 16
 * @param samples {@code [height, width, channels]}, channels innermost; each 0 … 2^bits − 1 as an
 *     unsigned number
 */
public record Picture(int height, int width, int channels, int bits, short[] samples) {

    public int sample(int index) {
        return samples[index] & 0xFFFF;
    }

    /** The greatest value a sample of this size can have. */
    public int maximum() {
        return (1 << bits) - 1;
    }
}
