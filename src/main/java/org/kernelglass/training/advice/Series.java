package org.kernelglass.training.advice;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** One figure, epoch by epoch. */
record Series(double[] values) {

    /** The standard deviation of a normal distribution over its median absolute deviation. */
    private static final double DEVIATIONS = 1.4826;

    static <T> Series of(List<T> epochs, ToDoubleFunction<T> figure) {
        return new Series(epochs.stream().mapToDouble(figure).toArray());
    }

    int size() {
        return values.length;
    }

    double at(int index) {
        return values[index];
    }

    double last() {
        return values[values.length - 1];
    }

    double mean(int from, int to) {
        return Arrays.stream(values, from, to).average().orElse(Double.NaN);
    }

    /** Mean of the last so many. */
    double tail(int count) {
        return mean(values.length - count, values.length);
    }

    /** Where the mean of three neighbours is smallest: their middle. */
    int lowest() {
        return IntStream.range(1, values.length - 1)
                .boxed()
                .min((a, b) -> Double.compare(mean(a - 1, a + 2), mean(b - 1, b + 2)))
                .orElse(0);
    }

    /**
     * Standard deviation of what does not follow a smooth curve: from second differences, whose
     * variance is 6σ² for independent noise, by their median, so that one jump does not count.
     */
    double noise() {
        double[] seconds =
                IntStream.range(1, values.length - 1)
                        .mapToDouble(i -> Math.abs(values[i - 1] - 2 * values[i] + values[i + 1]))
                        .sorted()
                        .toArray();
        return seconds.length == 0 ? 0 : DEVIATIONS * seconds[seconds.length / 2] / Math.sqrt(6);
    }
}
