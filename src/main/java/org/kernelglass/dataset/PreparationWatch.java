package org.kernelglass.dataset;

import java.util.function.BooleanSupplier;

/**
 * Whoever waits while images are prepared.
 *
 * @param progress told now and then, on the waiting thread, how far it is
 * @param cancelled asked now and then, on any thread, whether to stop
 */
public record PreparationWatch(Progress progress, BooleanSupplier cancelled) {

    /** Nobody looks, nobody stops it. */
    public static final PreparationWatch NONE =
            new PreparationWatch((done, total) -> {}, () -> false);

    /** How far it is. */
    @FunctionalInterface
    public interface Progress {
        void at(int done, int total);
    }
}
