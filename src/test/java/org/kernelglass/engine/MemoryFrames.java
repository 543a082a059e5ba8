package org.kernelglass.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.training.Snapshot;
import org.kernelglass.training.SnapshotStore;

/** Keeps every frame in memory: of some early steps and of each epoch's end. */
class MemoryFrames implements SnapshotStore {

    private final List<Long> early;
    private final List<Tensor> pinned;
    final TreeMap<Long, Snapshot> frames = new TreeMap<>();
    final List<Long> taken = new ArrayList<>();

    MemoryFrames(List<Long> early, List<Tensor> pinned) {
        this.early = early;
        this.pinned = pinned;
    }

    @Override
    public List<Tensor> pinned() {
        return pinned;
    }

    @Override
    public boolean wants(long step, boolean epochEnds) {
        return epochEnds || early.contains(step);
    }

    @Override
    public void save(Snapshot snapshot) {
        frames.put(snapshot.step(), snapshot);
        taken.add(snapshot.step());
    }
}
