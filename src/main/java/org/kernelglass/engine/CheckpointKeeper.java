package org.kernelglass.engine;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.training.Checkpoint;
import org.kernelglass.training.Checkpoint.Progress;
import org.kernelglass.training.CheckpointStore;
import org.kernelglass.training.CheckpointStore.Pointer;
import org.kernelglass.training.TrainingEvent;

/**
 * Decides when a run's checkpoints are written. The best epoch's goes to disk before the one that
 * knows of it, so that a kill in between cannot leave the two at odds. A disk that is full for a
 * while costs a warning and not the run; the first and the last checkpoint must succeed.
 */
final class CheckpointKeeper {

    private final CheckpointStore store;
    private final RunState state;
    private final Weights weights;
    private final Learner learner;
    private final Duration interval;
    private final Consumer<TrainingEvent> events;
    private Checkpoint unsavedBest;
    private Progress saved;
    private long savedAt = System.nanoTime();
    private boolean warned;

    CheckpointKeeper(
            CheckpointStore store,
            RunState state,
            Weights weights,
            Learner learner,
            Duration interval,
            Consumer<TrainingEvent> events) {
        this.store = store;
        this.state = state;
        this.weights = weights;
        this.learner = learner;
        this.interval = interval;
        this.events = events;
    }

    /** What is on disk already. */
    void alreadySaved(Progress progress) {
        saved = progress;
    }

    /** From now on these weights are the run's result; they go to disk with the next save. */
    void choose() {
        unsavedBest = new Checkpoint(snapshot(), Map.of(), state.progress());
    }

    void saveIfDue() {
        if (System.nanoTime() - savedAt >= interval.toNanos()) {
            trySave();
        }
    }

    /** Saves; a failure is a warning, once, and is tried again with the next save. */
    void trySave() {
        try {
            save();
        } catch (Diverged diverged) {
            throw diverged;
        } catch (Refusal refusal) {
            savedAt = System.nanoTime();
            if (!warned) {
                warned = true;
                Message warning = Message.of("engine.warning.checkpoint", Failures.said(refusal));
                events.accept(new TrainingEvent.Warned(state.step(), state.seconds(), warning));
            }
        }
    }

    /**
     * Saves, unless this very state is on disk already.
     *
     * @throws Refusal if it cannot be written, or if the weights are no longer finite
     */
    void save() {
        if (unsavedBest != null) {
            store.save(unsavedBest, Pointer.BEST);
            unsavedBest = null;
        }
        Progress now = state.progress();
        if (saved == null || !samePlace(saved, now)) {
            store.save(new Checkpoint(snapshot(), optimizerStates(), now), Pointer.LAST);
            saved = now;
            events.accept(new TrainingEvent.Checkpointed(now.step(), state.seconds()));
        }
        savedAt = System.nanoTime();
    }

    private static boolean samePlace(Progress a, Progress b) {
        return a.step() == b.step() && a.epoch() == b.epoch() && a.batch() == b.batch();
    }

    private Map<String, Tensor> snapshot() {
        Map<String, Tensor> snapshot = weights.snapshot();
        snapshot.values().forEach(this::requireFinite);
        return snapshot;
    }

    private void requireFinite(Tensor tensor) {
        float[] values = tensor.values();
        if (!IntStream.range(0, values.length).allMatch(i -> Float.isFinite(values[i]))) {
            throw new Diverged(
                    Message.of("engine.failed.weights", state.epoch() + 1, state.step()));
        }
    }

    private Map<String, Tensor> optimizerStates() {
        Map<String, Tensor> states = new LinkedHashMap<>();
        learner.rule()
                .states()
                .forEach(
                        (name, row) ->
                                weights.layout().scatter(row.toFloatArray(), "#" + name, states));
        return states;
    }
}
