package org.kernelglass.inspection.arithmetic;

import java.util.Optional;

/**
 * One number that an operation reads.
 *
 * @param source where it stands; empty for padding, which is no value of the map before
 * @param x the number; for padding what padding counts as: 0 for sums, −∞ for a maximum, +∞ for a
 *     minimum
 */
public record Reading(Optional<ValuePosition> source, double x) {

    static Reading of(ValuePosition source, double x) {
        return new Reading(Optional.of(source), x);
    }

    static Reading padding(double x) {
        return new Reading(Optional.empty(), x);
    }

    public boolean isPadding() {
        return source.isEmpty();
    }
}
