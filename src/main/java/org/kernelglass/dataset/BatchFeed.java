package org.kernelglass.dataset;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Batches in a fixed order, prepared ahead by workers. One reader, any thread.
 *
 * <p>The pixels of a batch stay as they are until the next-but-one call of {@link #next}: then
 * their buffer may be filled anew. So a reader may hold one batch while it asks for the following
 * one; whoever needs pixels longer copies them. Everything else of a batch is its own for ever.
 */
public interface BatchFeed extends AutoCloseable {

    /**
     * The next batch, empty after the last.
     *
     * @throws org.kernelglass.message.Refusal if an image can no longer be read
     */
    Optional<Batch> next();

    /** How many batches there are from the first to the last; empty where that is not known. */
    default OptionalInt batches() {
        return OptionalInt.empty();
    }

    /** Stops the preparation; the batches that were valid stay so. */
    @Override
    void close();
}
