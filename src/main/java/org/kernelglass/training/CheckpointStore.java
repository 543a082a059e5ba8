package org.kernelglass.training;

import java.util.Optional;

/** Where a run's checkpoints are kept. Called on the model thread. */
public interface CheckpointStore {

    /** The two checkpoints that are kept. */
    enum Pointer {
        /** The newest: a resume begins here. */
        LAST,
        /** The best epoch's: the run's result. */
        BEST
    }

    /**
     * Keeps the checkpoint; it is safe on disk when this returns, or the earlier one still stands.
     *
     * @throws org.kernelglass.message.Refusal if it cannot be written (full disk): the sentence
     *     says where and what to do
     */
    void save(Checkpoint checkpoint, Pointer pointer);

    /**
     * The kept checkpoint, empty if there is none yet.
     *
     * @throws org.kernelglass.message.Refusal if it is damaged: the sentence names the file
     */
    Optional<Checkpoint> load(Pointer pointer);
}
