package org.kernelglass.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.training.Checkpoint;
import org.kernelglass.training.CheckpointStore.Pointer;

/**
 * Finds what a lost last pointer has named: the newest checkpoint, if a resume can begin there. Any
 * thread.
 */
record LostLast(CheckpointPointers pointers) {

    /**
     * The name of its folder; empty where the pointer is not lost, or nothing fits.
     *
     * @throws Refusal if the newest checkpoint is damaged
     */
    Optional<String> find() {
        List<String> names = pointers.folders();
        if (pointers.has(Pointer.LAST) || names.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(names.get(names.size() - 1)).filter(this::canResume);
    }

    /** A best one may be kept for its weights alone, which nothing tells from one without state. */
    private boolean canResume(String name) {
        String best = pointers.nameOrNull(Pointer.BEST);
        Checkpoint checkpoint = read(pointers.root().resolve(name));
        return !checkpoint.optimizer().isEmpty() || (best != null && !best.equals(name));
    }

    private Checkpoint read(Path folder) {
        try {
            return CheckpointFolder.read(folder);
        } catch (Refusal refusal) {
            Message hint = new CheckpointAdvice(pointers).damaged(Pointer.LAST);
            throw new Refusal(refusal.problem(), hint, refusal);
        }
    }
}
