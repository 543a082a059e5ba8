package org.kernelglass.inspection.arithmetic;

import java.util.OptionalDouble;

/**
 * One value, how it comes about, and what the engine says of it.
 *
 * @param address the layer's position for people
 * @param kindId the layer's kind
 * @param engine the engine's own number for it; empty inside a layer, where the engine shows none
 */
public record ExplainedValue(
        ValuePosition position,
        String address,
        String kindId,
        Arithmetic arithmetic,
        OptionalDouble engine) {

    /** The computed value. */
    public double value() {
        return arithmetic.value();
    }
}
