package org.kernelglass.ui.chart;

/**
 * A piece of an axis, in places of its scale.
 *
 * @param low finite
 * @param high finite, above low
 */
public record Span(double low, double high) {

    public Span {
        if (!(high > low)) {
            throw new IllegalArgumentException(low + " to " + high);
        }
    }

    public double length() {
        return high - low;
    }

    /** From 0 at the low end to 1 at the high end. */
    public double share(double place) {
        return (place - low) / (high - low);
    }

    public double at(double share) {
        return low + share * (high - low);
    }

    /** Grown (above 1) or shrunk around a place that stays where it is. */
    public Span scaled(double factor, double around) {
        return new Span(around - (around - low) * factor, around + (high - around) * factor);
    }

    /** Moved by a share of its length. */
    public Span moved(double share) {
        return new Span(low + share * length(), high + share * length());
    }

    /** Moved and, where it is longer, cut, so that it lies within the other. */
    public Span within(Span bounds) {
        if (length() >= bounds.length()) {
            return bounds;
        }
        double shift = Math.max(bounds.low - low, Math.min(0, bounds.high - high));
        return new Span(low + shift, high + shift);
    }

    public boolean contains(double place) {
        return place >= low && place <= high;
    }
}
