package org.kernelglass.ui.design.model;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How fast a stack trains on this machine, as measured.
 *
 * @param images of the training split; empty while they are not known
 */
public record StackSpeed(double imagesPerSecond, OptionalInt images) {

    /** Seconds that training on every image once takes. */
    public OptionalDouble epochSeconds() {
        return images.isPresent()
                ? OptionalDouble.of(images.getAsInt() / imagesPerSecond)
                : OptionalDouble.empty();
    }
}
