package org.kernelglass.training;

import java.util.Optional;

/**
 * Remembers which threads and layout were fastest, so that they are measured once for each stack,
 * batch size and machine. Called on the model thread.
 */
public interface ComputeMemory {

    /** Remembers nothing: every question is measured anew. */
    ComputeMemory NONE =
            new ComputeMemory() {
                @Override
                public Optional<Compute> recall(String key) {
                    return Optional.empty();
                }

                @Override
                public void remember(String key, Compute compute) {}
            };

    /**
     * What was remembered, empty if nothing (or nothing readable) is there.
     *
     * @param key letters and digits only, fit for a file name
     */
    Optional<Compute> recall(String key);

    /** Keeps the choice; a failure to do so is not worth a word. */
    void remember(String key, Compute compute);
}
