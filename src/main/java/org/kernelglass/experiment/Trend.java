package org.kernelglass.experiment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.TDistribution;
import org.kernelglass.evaluation.Estimate;
import org.kernelglass.evaluation.IntervalMethod;
import org.kernelglass.message.Message;

/**
 * How accuracy moves with a number that was drawn at random, over candidates that differ in
 * everything else too: the slope of a straight line (over the logarithm, where all values are above
 * 0), with Student's interval.
 *
 * @param target the parameter, as in {@link Setting}
 * @param low its smallest value
 * @param high its largest value
 * @param change of accuracy from the one to the other, 0–1
 */
public record Trend(String target, double low, double high, Estimate change) {

    private static final int LEAST_CANDIDATES = 5;
    private static final double POINTS = 100;

    /** One candidate: its value, and its accuracy. */
    record Point(double value, double accuracy) {}

    /** The trend through at least five points; empty with fewer, or where all values are equal. */
    static Optional<Trend> of(String target, List<Point> points) {
        double low = points.stream().mapToDouble(Point::value).min().orElse(0);
        double high = points.stream().mapToDouble(Point::value).max().orElse(0);
        if (points.size() < LEAST_CANDIDATES || !(low < high)) {
            return Optional.empty();
        }
        double[] x = values(points.stream(), low);
        double[] y = points.stream().mapToDouble(Point::accuracy).toArray();
        double spread = AccuracyEstimate.variance(x) * (x.length - 1);
        double middle = AccuracyEstimate.mean(x);
        double level = AccuracyEstimate.mean(y);
        double slope = 0;
        for (int point = 0; point < x.length; point++) {
            slope += (x[point] - middle) * (y[point] - level) / spread;
        }
        double rest = 0;
        for (int point = 0; point < x.length; point++) {
            rest += Math.pow(y[point] - level - slope * (x[point] - middle), 2);
        }
        double freedom = x.length - 2.0;
        double reach = low > 0 ? Math.log(high / low) : high - low;
        double half =
                Math.sqrt(rest / freedom / spread)
                        * TDistribution.of(freedom)
                                .inverseCumulativeProbability((1 + Estimate.LEVEL) / 2);
        Estimate change =
                new Estimate(
                        slope * reach,
                        (slope - half) * reach,
                        (slope + half) * reach,
                        IntervalMethod.STUDENT);
        return Optional.of(new Trend(target, low, high, change));
    }

    private static double[] values(Stream<Point> points, double low) {
        return points.mapToDouble(p -> low > 0 ? Math.log(p.value()) : p.value()).toArray();
    }

    /** The trend as a sentence. */
    public Message sentence() {
        String key =
                change.holds(0)
                        ? "experiment.trend.flat"
                        : change.value() > 0
                                ? "experiment.trend.rising"
                                : "experiment.trend.falling";
        return new Message(
                key,
                List.of(
                        target,
                        plain(low),
                        plain(high),
                        change.value() * POINTS,
                        change.low() * POINTS,
                        change.high() * POINTS));
    }

    /** As a person would type it. */
    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
