package org.kernelglass.evaluation.comparison;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Correction for many comparisons at once: adjusted p values of which none is at or under 5% by
 * chance in more than 5% of all families without a difference, however the tests hang together
 * (Holm, Scandinavian Journal of Statistics 6, 1979). Any thread.
 */
public final class Holm {

    private Holm() {}

    /**
     * @param values p values, 0–1; NaN where there was no test, which then counts for nothing
     * @return the adjusted values in the same order, 0–1; NaN stays NaN
     */
    public static double[] adjust(double... values) {
        int[] order =
                IntStream.range(0, values.length)
                        .filter(test -> !Double.isNaN(values[test]))
                        .boxed()
                        .sorted(Comparator.comparingDouble(test -> values[test]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        double[] adjusted = new double[values.length];
        Arrays.fill(adjusted, Double.NaN);
        double least = 0;
        for (int place = 0; place < order.length; place++) {
            double raised = Math.min(1, values[order[place]] * (order.length - place));
            least = Math.max(least, raised);
            adjusted[order[place]] = least;
        }
        return adjusted;
    }
}
