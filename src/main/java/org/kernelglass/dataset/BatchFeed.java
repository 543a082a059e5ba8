package org.kernelglass.dataset;

import java.util.Optional;

/** Batches in a fixed order, prepared ahead by workers. One reader, any thread. */
public interface BatchFeed extends AutoCloseable {

    /**
     * The next batch, empty after the last.
     *
     * @throws org.kernelglass.message.Refusal if an image can no longer be read
     */
    Optional<Batch> next();

    /** Stops the preparation; batches already given stay valid. */
    @Override
    void close();
}
