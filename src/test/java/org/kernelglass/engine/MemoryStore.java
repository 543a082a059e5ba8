package org.kernelglass.engine;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.kernelglass.training.Checkpoint;
import org.kernelglass.training.CheckpointStore;

/** Keeps checkpoints in memory. */
class MemoryStore implements CheckpointStore {

    private final Map<Pointer, Checkpoint> kept = new EnumMap<>(Pointer.class);

    @Override
    public void save(Checkpoint checkpoint, Pointer pointer) {
        kept.put(pointer, checkpoint);
    }

    @Override
    public Optional<Checkpoint> load(Pointer pointer) {
        return Optional.ofNullable(kept.get(pointer));
    }

    Checkpoint last() {
        return load(Pointer.LAST).orElseThrow();
    }

    Checkpoint best() {
        return load(Pointer.BEST).orElseThrow();
    }
}
