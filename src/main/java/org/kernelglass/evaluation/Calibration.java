package org.kernelglass.evaluation;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether a network that says 80% is right in 80%: in fifteen bins of equal width (Guo et al., ICML
 * 2017). Any thread.
 */
final class Calibration {

    static final int BINS = 15;

    private final int[] bins;
    private final double[] confidence;
    private final boolean[] right;

    Calibration(LabelledPredictions predictions) {
        right = predictions.right();
        confidence = new double[right.length];
        bins = new int[right.length];
        for (int image = 0; image < right.length; image++) {
            float[] row = predictions.probabilities()[image];
            confidence[image] = row[Ranking.first(row)];
            bins[image] = Math.min(BINS - 1, (int) Math.ceil(confidence[image] * BINS) - 1);
            bins[image] = Math.max(0, bins[image]);
        }
    }

    /** Per bin: images, of which right, sum of confidences. */
    private record Sums(long[] images, long[] right, double[] confidence) {}

    private Sums sums(int[] weights) {
        Sums sums = new Sums(new long[BINS], new long[BINS], new double[BINS]);
        for (int image = 0; image < bins.length; image++) {
            sums.images[bins[image]] += weights[image];
            sums.right[bins[image]] += right[image] ? weights[image] : 0;
            sums.confidence[bins[image]] += weights[image] * confidence[image];
        }
        return sums;
    }

    /**
     * Expected calibration error: the mean, over images, of how far their bin's accuracy is from
     * its confidence, 0–1.
     */
    double error(int[] weights) {
        Sums sums = sums(weights);
        double gaps = 0;
        long images = 0;
        for (int bin = 0; bin < BINS; bin++) {
            gaps += Math.abs(sums.right[bin] - sums.confidence[bin]);
            images += sums.images[bin];
        }
        return gaps / images;
    }

    List<CalibrationBin> curve(int[] weights) {
        Sums sums = sums(weights);
        return IntStream.range(0, BINS)
                .mapToObj(
                        bin ->
                                new CalibrationBin(
                                        (double) bin / BINS,
                                        (bin + 1.0) / BINS,
                                        sums.images[bin],
                                        sums.confidence[bin] / sums.images[bin],
                                        Wilson.of(sums.right[bin], sums.images[bin])))
                .toList();
    }
}
