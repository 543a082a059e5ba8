package org.kernelglass.evaluation;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Function;

/**
 * Intervals by drawing the images again with replacement (Efron, Annals of Statistics 7, 1979): the
 * 2.5% and 97.5% percentiles of the figure, widened where that is needed to hold what was measured.
 * The seed is fixed, and the generator's sequence is part of Java's specification, so that the same
 * predictions always give the same interval. Any thread.
 */
public final class Bootstrap {

    static final long SEED = 1;
    private static final int MOST = 1000;
    private static final int LEAST = 200;

    /** About a few seconds of work. */
    private static final double WORK = 1e9;

    private Bootstrap() {}

    /**
     * How often the images are drawn again: 1,000 times, less where many images and classes make
     * that slow, never less than 200.
     */
    public static int resamples(int images, int classes) {
        return (int) Math.max(LEAST, Math.min(MOST, WORK / (1.0 + (double) images * classes)));
    }

    /**
     * @param images how many there are
     * @param figures the figures of images that count as often as the weights say
     * @return each figure with its interval; without one where the figure is NaN
     */
    static Estimate[] of(int images, int resamples, Function<int[], double[]> figures) {
        double[] measured = figures.apply(once(images));
        double[][] drawn = new double[measured.length][resamples];
        Random random = new Random(SEED);
        for (int sample = 0; sample < resamples; sample++) {
            double[] again = figures.apply(draw(images, random));
            for (int figure = 0; figure < measured.length; figure++) {
                drawn[figure][sample] = again[figure];
            }
        }
        Estimate[] estimates = new Estimate[measured.length];
        for (int figure = 0; figure < measured.length; figure++) {
            estimates[figure] = estimate(measured[figure], drawn[figure]);
        }
        return estimates;
    }

    /** Each image once. */
    static int[] once(int images) {
        int[] weights = new int[images];
        Arrays.fill(weights, 1);
        return weights;
    }

    private static int[] draw(int images, Random random) {
        int[] weights = new int[images];
        for (int draw = 0; draw < images; draw++) {
            weights[random.nextInt(images)]++;
        }
        return weights;
    }

    private static Estimate estimate(double measured, double[] drawn) {
        double[] sorted = Arrays.stream(drawn).filter(v -> !Double.isNaN(v)).sorted().toArray();
        if (Double.isNaN(measured) || sorted.length < 2) {
            return Estimate.bare(measured);
        }
        double tail = (1 - Estimate.LEVEL) / 2;
        return new Estimate(
                measured,
                Math.min(measured, percentile(sorted, tail)),
                Math.max(measured, percentile(sorted, 1 - tail)),
                IntervalMethod.BOOTSTRAP);
    }

    private static double percentile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
