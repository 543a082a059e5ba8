package org.kernelglass.training;

import java.util.List;
import org.kernelglass.tensor.Tensor;

/** Where a run's time-lapse is kept. Called on the model thread. */
public interface SnapshotStore {

    /** No time-lapse is kept. */
    SnapshotStore NONE =
            new SnapshotStore() {
                @Override
                public List<Tensor> pinned() {
                    return List.of();
                }

                @Override
                public boolean wants(long step, boolean epochEnds) {
                    return false;
                }

                @Override
                public void save(Snapshot snapshot) {
                    throw new IllegalStateException("not wanted");
                }
            };

    /** Images whose maps are kept, at most 8, each {@code [channels, height, width]}. */
    List<Tensor> pinned();

    /**
     * Whether a frame is to be taken now.
     *
     * @param step batches learned
     * @param epochEnds whether an epoch was just finished
     */
    boolean wants(long step, boolean epochEnds);

    /**
     * Keeps a frame, thinning older ones where the budget is spent. It may be written later, in
     * order, while the run goes on.
     *
     * @throws org.kernelglass.message.Refusal if it, or one before it, cannot be written: the run
     *     goes on without
     */
    void save(Snapshot snapshot);

    /**
     * Waits until every frame handed over is safe on disk.
     *
     * @throws org.kernelglass.message.Refusal if one of them cannot be written: the run goes on
     *     without
     */
    default void settle() {
        // kept as soon as saved, unless a store says otherwise
    }
}
