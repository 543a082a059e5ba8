package org.kernelglass.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kernelglass.dataset.Split;
import org.kernelglass.inspection.Look;
import org.kernelglass.inspection.Sight;
import org.kernelglass.inspection.Subject;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.training.Checkpoint;
import org.kernelglass.training.Compute;
import org.kernelglass.training.Compute.Layout;
import org.kernelglass.training.ComputeMemory;
import org.kernelglass.training.RunControl;
import org.kernelglass.training.RunStart;
import org.kernelglass.training.Snapshot;
import org.kernelglass.training.SnapshotStore;
import org.kernelglass.training.TrainingEvent;
import org.kernelglass.training.TrainingEvent.BatchDone;
import org.kernelglass.training.TrainingEvent.EpochDone;
import org.kernelglass.training.TrainingEvent.Outcome;
import org.kernelglass.training.TrainingEvent.Warned;
import org.kernelglass.training.TrainingJob;

@Tag("engine")
@DisplayName("The frames of a run's time-lapse")
class SnapshotTest {

    private static final List<Long> EARLY = List.of(0L, 1L, 2L, 5L, 6L, 8L);
    private static final List<Long> ALL = List.of(0L, 1L, 2L, 5L, 6L, 8L, 12L, 18L);
    private static DjlEngine engine;

    private final NetworkProgram program = Programs.everything(3);
    private final GeneratedData data = GeneratedData.of(program.input(), 3, 16, 90, 40);
    private final List<Tensor> pinned =
            List.of(data.tensor(Split.VALIDATION, 0), data.tensor(Split.VALIDATION, 7));

    @BeforeAll
    static void start() {
        engine = new DjlEngine(Optional.empty(), ComputeMemory.NONE, Duration.ZERO);
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    /** Remembers the weights of every step: a checkpoint is written after each batch. */
    private static final class EveryStep extends MemoryStore {

        private final Map<Long, Map<String, Tensor>> weights = new TreeMap<>();

        @Override
        public void save(Checkpoint checkpoint, Pointer pointer) {
            super.save(checkpoint, pointer);
            weights.put(checkpoint.progress().step(), checkpoint.weights());
        }
    }

    private MemoryFrames frames() {
        return new MemoryFrames(EARLY, pinned);
    }

    @Test
    @DisplayName("are taken at the wanted steps, once each, with the epoch of the next batch")
    void steps() {
        MemoryFrames frames = frames();
        train(Layout.CHANNELS_LAST, new RunStart.Fresh(), new MemoryStore(), frames);
        assertEquals(ALL, frames.taken);
        assertEquals(
                List.of(0, 0, 0, 0, 1, 1, 2, 3),
                frames.frames.values().stream().map(Snapshot::epoch).toList());
    }

    @Test
    @DisplayName("hold the kernels of that step, and the maps that a look at its weights shows")
    void contents() {
        MemoryFrames frames = frames();
        EveryStep store = new EveryStep();
        train(Layout.CHANNELS_LAST, new RunStart.Fresh(), store, frames);
        for (Snapshot frame : frames.frames.values()) {
            Map<String, Tensor> weights = store.weights.get(frame.step());
            assertEquals(Set.of("l1/0/weight", "l4b0-0/0/weight"), frame.kernels().keySet());
            frame.kernels().forEach((name, kernels) -> assertEquals(weights.get(name), kernels));
            assertEquals(pinned.size(), frame.maps().size());
            for (int image = 0; image < pinned.size(); image++) {
                Map<String, Tensor> maps = frame.maps().get(image);
                assertEquals(Set.of("l1", "l4", "l4b0-0", "l6"), maps.keySet());
                Map<String, Tensor> seen = passage(frame.step(), weights, pinned.get(image));
                maps.forEach((layer, map) -> assertEquals(seen.get(layer), map));
            }
        }
    }

    private Map<String, Tensor> passage(long step, Map<String, Tensor> weights, Tensor image) {
        Subject kept = new Subject.Kept("frame " + step, program, weights);
        return Asked.of(engine, "frame", kept, new Look.Passage(image, Set.of(), Set.of()))
                .sight(Sight.Passage.class)
                .outputs();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("leave no trace: weights, optimizer and curves have the same bits")
    void noTrace(Layout layout) {
        MemoryStore alone = new MemoryStore();
        List<String> aloneStory = train(layout, new RunStart.Fresh(), alone, SnapshotStore.NONE);
        MemoryStore watched = new MemoryStore();
        MemoryFrames frames = new MemoryFrames(LongStream.range(0, 18).boxed().toList(), pinned);
        List<String> watchedStory = train(layout, new RunStart.Fresh(), watched, frames);
        assertEquals(19, frames.taken.size());
        assertEquals(aloneStory, watchedStory);
        assertEquals(alone.last().weights(), watched.last().weights());
        assertEquals(alone.last().optimizer(), watched.last().optimizer());
        assertEquals(alone.best().weights(), watched.best().weights());
    }

    @Test
    @DisplayName("are the same bits after a kill at any checkpoint and a resume")
    void resumed() {
        MemoryFrames whole = frames();
        List<Checkpoint> checkpoints = new ArrayList<>();
        MemoryStore store =
                new MemoryStore() {
                    @Override
                    public void save(Checkpoint checkpoint, Pointer pointer) {
                        super.save(checkpoint, pointer);
                        if (pointer == Pointer.LAST) {
                            checkpoints.add(checkpoint);
                        }
                    }
                };
        train(Layout.CHANNELS_LAST, new RunStart.Fresh(), store, whole);
        assertTrue(checkpoints.size() > 18, "only " + checkpoints.size());
        for (Checkpoint checkpoint : checkpoints) {
            MemoryFrames resumed = frames();
            whole.frames.headMap(checkpoint.progress().step(), true).forEach(resumed.frames::put);
            train(
                    Layout.CHANNELS_LAST,
                    new RunStart.Resume(checkpoint),
                    new MemoryStore(),
                    resumed);
            assertEquals(whole.frames, resumed.frames, () -> "from " + checkpoint.progress());
        }
    }

    static Stream<Arguments> troubles() {
        return Stream.of(
                Arguments.of(new Refusal(Message.of("project.reason.disk-full")), "disk-full"),
                Arguments.of(new IllegalStateException("made up"), "unexpected"),
                Arguments.of(new UncheckedIOException(new IOException("torn")), "unexpected"),
                Arguments.of(new OutOfMemoryError("made up"), "memory"));
    }

    private static <T extends Throwable> void raise(Throwable thrown) throws T {
        @SuppressWarnings("unchecked")
        T any = (T) thrown;
        throw any;
    }

    private record Watched(List<Warned> warnings, MemoryStore checkpoints) {}

    /** Trains to the end, whatever becomes of the frames, and to the same weights. */
    private Watched endsAsAlone(SnapshotStore frames) {
        MemoryStore alone = new MemoryStore();
        train(Layout.CHANNELS_LAST, new RunStart.Fresh(), alone, SnapshotStore.NONE);
        List<Warned> warnings = new ArrayList<>();
        MemoryStore store = new MemoryStore();
        TrainingEvent.Ended ended =
                engine.train(
                        job(Layout.CHANNELS_LAST, new RunStart.Fresh(), store, frames),
                        new RunControl(),
                        event -> {
                            if (event instanceof Warned warned) {
                                warnings.add(warned);
                            }
                        });
        assertEquals(Outcome.COMPLETED, ended.outcome(), ended::toString);
        assertEquals(alone.last().weights(), store.last().weights());
        return new Watched(warnings, store);
    }

    private static void assertOneWarning(long step, String reason, List<Warned> warnings) {
        assertEquals(1, warnings.size(), warnings::toString);
        assertEquals(step, warnings.get(0).step());
        Message said = warnings.get(0).warning();
        assertEquals("engine.warning.time-lapse", said.key());
        assertTrue(said.toString().contains(reason), said::toString);
    }

    @ParameterizedTest
    @MethodSource("troubles")
    @DisplayName("that cannot be kept, for whatever reason, cost one warning, and not the run")
    void refused(Throwable trouble, String reason) {
        MemoryFrames full =
                new MemoryFrames(EARLY, pinned) {
                    @Override
                    public void save(Snapshot snapshot) {
                        if (snapshot.step() >= 5) {
                            raise(trouble);
                        }
                        super.save(snapshot);
                    }
                };
        assertOneWarning(5, reason, endsAsAlone(full).warnings());
        assertEquals(List.of(0L, 1L, 2L), full.taken);
    }

    @ParameterizedTest
    @MethodSource("troubles")
    @DisplayName("that turn out not to be written later cost the same")
    void refusedLater(Throwable trouble, String reason) {
        MemoryFrames full =
                new MemoryFrames(EARLY, pinned) {
                    @Override
                    public void settle() {
                        if (taken.contains(6L)) {
                            raise(trouble);
                        }
                    }
                };
        assertOneWarning(6, reason, endsAsAlone(full).warnings());
    }

    @ParameterizedTest
    @MethodSource("troubles")
    @DisplayName("that cannot even be taken cost the same")
    void notTaken(Throwable trouble, String reason) {
        MemoryFrames torn =
                new MemoryFrames(EARLY, pinned) {
                    @Override
                    public List<Tensor> pinned() {
                        if (!taken.isEmpty()) {
                            raise(trouble);
                        }
                        return super.pinned();
                    }
                };
        assertOneWarning(1, reason, endsAsAlone(torn).warnings());
        assertEquals(List.of(0L), torn.taken);
    }

    @Test
    @DisplayName("are safe before every checkpoint from which a resume begins")
    void settled() {
        List<String> order = new ArrayList<>();
        MemoryFrames frames =
                new MemoryFrames(EARLY, pinned) {
                    @Override
                    public void save(Snapshot snapshot) {
                        super.save(snapshot);
                        order.add("frame " + snapshot.step());
                    }

                    @Override
                    public void settle() {
                        order.add("settled");
                    }
                };
        MemoryStore store =
                new MemoryStore() {
                    @Override
                    public void save(Checkpoint checkpoint, Pointer pointer) {
                        super.save(checkpoint, pointer);
                        if (pointer == Pointer.LAST) {
                            order.add("last " + checkpoint.progress().step());
                        }
                    }
                };
        train(Layout.CHANNELS_LAST, new RunStart.Fresh(), store, frames);
        for (int at = 0; at < order.size(); at++) {
            if (order.get(at).startsWith("last")) {
                assertEquals("settled", order.get(at - 1));
            }
        }
        assertEquals("settled", order.get(order.size() - 1));
    }

    private List<String> train(
            Layout layout, RunStart start, MemoryStore store, SnapshotStore frames) {
        List<String> story = new ArrayList<>();
        TrainingEvent.Ended ended =
                engine.train(
                        job(layout, start, store, frames),
                        new RunControl(),
                        event -> {
                            if (event instanceof BatchDone b) {
                                story.add(b.step() + " " + b.loss() + " " + b.gradientNorm());
                            } else if (event instanceof EpochDone e) {
                                story.add(e.epoch() + " " + e.training() + " " + e.validation());
                            }
                        });
        assertEquals(Outcome.COMPLETED, ended.outcome(), ended::toString);
        return story;
    }

    private TrainingJob job(
            Layout layout, RunStart start, MemoryStore store, SnapshotStore frames) {
        return new TrainingJob(
                program,
                Plans.adam(3, 16).plan(),
                new Compute(1, layout),
                data,
                start,
                store,
                frames);
    }
}
