package org.kernelglass.experiment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.kernelglass.dataset.random.SplitMix64;

/** The values that one setting may take in a sweep. */
public sealed interface AxisValues {

    /** The values of a grid, without repetition, in order. */
    List<String> grid();

    /** One value at random. */
    String draw(SplitMix64 random);

    /** As a person types them. */
    String text();

    /** Exactly these. */
    record Listed(List<String> grid) implements AxisValues {

        public Listed {
            grid = List.copyOf(grid);
        }

        @Override
        public String draw(SplitMix64 random) {
            return grid.get(random.nextInt(grid.size()));
        }

        @Override
        public String text() {
            return String.join(", ", grid);
        }
    }

    /**
     * All between two numbers, both included.
     *
     * @param logarithmic equal ratios instead of equal distances; both numbers are above 0 then
     * @param whole whole numbers only
     * @param points of a grid, at least 2
     */
    record Range(double low, double high, boolean logarithmic, boolean whole, int points)
            implements AxisValues {

        @Override
        public List<String> grid() {
            List<String> values =
                    IntStream.range(0, points)
                            .mapToObj(point -> at((double) point / (points - 1)))
                            .distinct()
                            .toList();
            return new ArrayList<>(values);
        }

        @Override
        public String draw(SplitMix64 random) {
            return at(random.nextDouble());
        }

        @Override
        public String text() {
            String mode = logarithmic ? ":log" : "";
            return end(low) + ".." + end(high) + mode + ":" + points;
        }

        /** Without a point where both ends are whole: the values are whole then too. */
        private String end(double value) {
            return whole ? Long.toString(Math.round(value)) : Double.toString(value);
        }

        private String at(double share) {
            double value =
                    logarithmic
                            ? low * StrictMath.pow(high / low, share)
                            : low + (high - low) * share;
            return whole
                    ? Long.toString(Math.round(value))
                    : new BigDecimal(value)
                            .round(new MathContext(4))
                            .stripTrailingZeros()
                            .toPlainString();
        }
    }
}
