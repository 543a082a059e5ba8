package org.kernelglass.ui.chart;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A range that is marked on one of parallel axes (brushing, Inselberg 1985).
 *
 * @param axis key of the axis
 * @param low end nearer to the foot, a place of the axis, 0 to 1
 * @param high end nearer to the head, not below the other
 */
public record ParallelBrush(String axis, double low, double high) {

    private static final double TOUCH = 1e-9;

    /** From one place to another, whichever is the lower, as far as the axis reaches. */
    static ParallelBrush between(String axis, double one, double other) {
        double low = Math.max(0, Math.min(1, Math.min(one, other)));
        double high = Math.max(0, Math.min(1, Math.max(one, other)));
        return new ParallelBrush(axis, low, high);
    }

    boolean holds(double place) {
        return place >= low - TOUCH && place <= high + TOUCH;
    }

    /** Whether nothing lies outside. */
    boolean isWhole() {
        return holds(0) && holds(1);
    }

    /** Pushed along the axis, no further than to its ends. */
    ParallelBrush moved(double by) {
        double free = Math.max(-low, Math.min(1 - high, by));
        return new ParallelBrush(axis, low + free, high + free);
    }

    /** The brush of an axis among others; null for none. */
    static ParallelBrush on(ParallelAxis axis, List<ParallelBrush> brushes) {
        return brushes.stream()
                .filter(brush -> brush.axis().equals(axis.key()))
                .findFirst()
                .orElse(null);
    }

    /** Whether each of so many lines lies within all of the brushes. */
    public static List<Boolean> within(
            List<ParallelAxis> axes, List<ParallelBrush> brushes, int lines) {
        return IntStream.range(0, lines)
                .mapToObj(line -> axes.stream().allMatch(axis -> holds(axis, brushes, line)))
                .toList();
    }

    private static boolean holds(ParallelAxis axis, List<ParallelBrush> brushes, int line) {
        ParallelBrush brush = on(axis, brushes);
        return brush == null || brush.holds(axis.places().get(line));
    }
}
