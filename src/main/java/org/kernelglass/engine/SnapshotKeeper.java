package org.kernelglass.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.kernelglass.layer.op.Convolve;
import org.kernelglass.layer.op.Pool;
import org.kernelglass.layer.op.Reduce;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.training.Checkpoint;
import org.kernelglass.training.CheckpointStore;
import org.kernelglass.training.Snapshot;
import org.kernelglass.training.SnapshotStore;
import org.kernelglass.training.TrainingEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the frames of a run's time-lapse, as when predicting, and leaves no trace in it. A frame
 * that cannot be kept costs a warning and the frames after it, and not the run. Model thread only.
 *
 * <p>A frame is taken before the checkpoint of its step, so that a run which is resumed from there
 * has it already.
 */
final class SnapshotKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotKeeper.class);

    private final SnapshotStore store;
    private final ProbeEye eye;
    private final RunState state;
    private final Consumer<TrainingEvent> events;
    private final Set<String> layers = new LinkedHashSet<>();
    private boolean ended;

    SnapshotKeeper(
            SnapshotStore store, ProbeEye eye, RunState state, Consumer<TrainingEvent> events) {
        this.store = store;
        this.eye = eye;
        this.state = state;
        this.events = events;
        collect(eye.view().program().steps());
    }

    private void collect(List<ProgramStep> steps) {
        for (ProgramStep step : steps) {
            if (step instanceof ProgramStep.Branches container) {
                container.branches().forEach(this::collect);
                layers.add(step.layerId());
            } else if (step instanceof ProgramStep.Single single && isWatched(single)) {
                layers.add(step.layerId());
            }
        }
    }

    /** Convolutions and poolings, those over the whole picture among them. */
    private static boolean isWatched(ProgramStep.Single step) {
        return step.operations().stream()
                .anyMatch(
                        operation ->
                                operation instanceof Convolve
                                        || operation instanceof Pool
                                        || operation instanceof Reduce);
    }

    /**
     * Takes a frame if one is wanted now.
     *
     * @param epochEnds whether an epoch was just finished
     */
    void takeIfWanted(boolean epochEnds) {
        attempt(
                () -> {
                    if (store.wants(state.step(), epochEnds)) {
                        store.save(
                                new Snapshot(state.step(), state.epoch(), eye.kernels(), maps()));
                    }
                });
    }

    /** Waits until all frames that were taken are on disk. */
    void settle() {
        attempt(store::settle);
    }

    /** The store, but every frame is on disk before a checkpoint from which a resume begins. */
    CheckpointStore before(CheckpointStore checkpoints) {
        return new CheckpointStore() {
            @Override
            public void save(Checkpoint checkpoint, Pointer pointer) {
                if (pointer == Pointer.LAST) {
                    settle();
                }
                checkpoints.save(checkpoint, pointer);
            }

            @Override
            public Optional<Checkpoint> load(Pointer pointer) {
                return checkpoints.load(pointer);
            }
        };
    }

    /** Whatever goes wrong with a recording is no reason to lose what is being learned. */
    private void attempt(Runnable recording) {
        if (ended) {
            return;
        }
        try {
            recording.run();
        } catch (Refusal refusal) {
            end(Failures.said(refusal));
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError | LinkageError thrown) {
            LOG.error("time-lapse", thrown);
            end(
                    thrown instanceof OutOfMemoryError
                            ? Message.of("engine.warning.time-lapse.memory")
                            : Message.of(
                                    "engine.warning.time-lapse.unexpected",
                                    String.valueOf(thrown)));
        }
    }

    private void end(Message reason) {
        ended = true;
        Message warning = Message.of("engine.warning.time-lapse", reason);
        events.accept(new TrainingEvent.Warned(state.step(), state.seconds(), warning));
    }

    /** Each image alone: in a batch the last bits would depend on its neighbours. */
    private List<Map<String, Tensor>> maps() {
        List<Map<String, Tensor>> all = new ArrayList<>();
        for (Tensor image : store.pinned()) {
            Map<String, Tensor> maps = new LinkedHashMap<>();
            eye.look(
                    List.of(image),
                    (layerId, output) -> {
                        if (layers.contains(layerId)) {
                            maps.put(layerId, NativeArrays.single(output));
                        }
                    });
            all.add(maps);
        }
        return all;
    }
}
