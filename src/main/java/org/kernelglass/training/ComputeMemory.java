package org.kernelglass.training;

import java.util.Optional;

/**
 * Remembers which threads and layout were fastest, so that the same stack, batch size and machine
 * are timed only once. Any thread.
 */
public interface ComputeMemory {

    /** What was remembered under the key, empty if nothing was. */
    Optional<Compute> recall(String key);

    /** Remembers the choice; never throws: forgetting costs only a second of timing. */
    void remember(String key, Compute compute);
}
