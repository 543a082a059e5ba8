package org.kernelglass.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kernelglass.dataset.Split;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.training.Checkpoint;
import org.kernelglass.training.CheckpointStore;
import org.kernelglass.training.Compute;
import org.kernelglass.training.ComputeMemory;
import org.kernelglass.training.Optimizer;
import org.kernelglass.training.RunControl;
import org.kernelglass.training.RunStart;
import org.kernelglass.training.Schedule;
import org.kernelglass.training.TrainingEvent;
import org.kernelglass.training.TrainingEvent.BatchDone;
import org.kernelglass.training.TrainingEvent.Ended;
import org.kernelglass.training.TrainingEvent.EpochDone;
import org.kernelglass.training.TrainingEvent.Outcome;
import org.kernelglass.training.TrainingJob;
import org.kernelglass.training.TrainingPlan;
import org.kernelglass.training.TrainingPlan.Regularization;

@Tag("engine")
@DisplayName("An interrupted run ends with the bits of one that never was")
class ResumeTest {

    private static final int EPOCHS = 4;
    private static final int BATCHES = 6;
    private static DjlEngine engine;
    private static DjlEngine everyBatch;

    private final NetworkProgram program = Programs.everything(3);
    private final GeneratedData data = GeneratedData.of(program.input(), 3, 16, 90, 40);
    private final Compute compute = new Compute(1, Compute.Layout.CHANNELS_LAST);

    /** A run's story: what must be equal, whoever interrupted it. */
    private static final class Story implements Consumer<TrainingEvent> {

        private final List<BatchDone> batches = new ArrayList<>();
        private final List<EpochDone> epochs = new ArrayList<>();
        private final List<TrainingEvent> all = new ArrayList<>();
        private Consumer<TrainingEvent> also = event -> {};

        @Override
        public void accept(TrainingEvent event) {
            all.add(event);
            if (event instanceof BatchDone batch) {
                batches.add(batch);
            } else if (event instanceof EpochDone epoch) {
                epochs.add(epoch);
            }
            also.accept(event);
        }

        List<String> lines() {
            Stream<String> learned =
                    batches.stream()
                            .map(
                                    b ->
                                            b.step()
                                                    + " "
                                                    + b.epoch()
                                                    + " "
                                                    + b.batch()
                                                    + " "
                                                    + b.loss()
                                                    + " "
                                                    + b.top1()
                                                    + " "
                                                    + b.learningRate()
                                                    + " "
                                                    + b.gradientNorm());
            Stream<String> validated =
                    epochs.stream()
                            .map(
                                    e ->
                                            e.step()
                                                    + " "
                                                    + e.epoch()
                                                    + " "
                                                    + e.training()
                                                    + " "
                                                    + e.validation()
                                                    + " "
                                                    + e.best());
            return Stream.concat(learned, validated).toList();
        }
    }

    @BeforeAll
    static void start() {
        engine = new DjlEngine(Optional.empty(), ComputeMemory.NONE, DjlEngine.CHECKPOINT_INTERVAL);
        everyBatch = new DjlEngine(Optional.empty(), ComputeMemory.NONE, Duration.ZERO);
    }

    @AfterAll
    static void close() {
        engine.close();
        everyBatch.close();
    }

    static Stream<TrainingPlan> plans() {
        Plans plain = Plans.adam(EPOCHS, 16);
        return Stream.concat(
                Optimizer.ALL.stream().map(optimizer -> plain.optimizer(optimizer).plan()),
                Stream.of(
                        plain.optimizer(new Optimizer.Sgd(0.9, true))
                                .schedule(new Schedule.Cosine(0.1))
                                .warmup(1.5)
                                .plan(),
                        plain.optimizer(new Optimizer.RmsProp(0.9, 0.5, 1e-7))
                                .schedule(new Schedule.ReduceOnPlateau(0.5, 1, 10, 0))
                                .plan(),
                        plain.regularization(new Regularization(1e-4, 1e-3, 0.5))
                                .schedule(new Schedule.Step(1, 0.5))
                                .plan()));
    }

    @ParameterizedTest
    @MethodSource("plans")
    @DisplayName("stopped in the middle of an epoch, twice, with every optimizer and schedule")
    void stoppedTwice(TrainingPlan plan) {
        MemoryStore whole = new MemoryStore();
        Story wholeStory = new Story();
        train(plan, new RunStart.Fresh(), whole, wholeStory);
        MemoryStore parts = new MemoryStore();
        Story partsStory = new Story();
        trainUntilStep(plan, new RunStart.Fresh(), parts, partsStory, 4);
        trainUntilStep(plan, new RunStart.Resume(parts.last()), parts, partsStory, 2 * BATCHES + 1);
        train(plan, new RunStart.Resume(parts.last()), parts, partsStory);
        assertSame(whole, parts);
        assertEquals(
                wholeStory.lines().stream().sorted().toList(),
                partsStory.lines().stream().sorted().toList());
        assertEquals(EPOCHS * BATCHES, partsStory.batches.size());
    }

    @Test
    @DisplayName("killed after any of its checkpoints, also between best and last")
    void killedAnywhere() {
        TrainingPlan plan = Plans.adam(EPOCHS, 16).plan();
        List<MemoryStore> snapshots = new ArrayList<>();
        MemoryStore whole =
                new MemoryStore() {
                    @Override
                    public void save(Checkpoint checkpoint, Pointer pointer) {
                        super.save(checkpoint, pointer);
                        snapshots.add(copy(this));
                    }
                };
        everyBatch.train(job(plan, new RunStart.Fresh(), whole), new RunControl(), event -> {});
        assertTrue(snapshots.size() > EPOCHS * BATCHES, "only " + snapshots.size());
        for (MemoryStore snapshot : snapshots) {
            train(plan, new RunStart.Resume(snapshot.last()), snapshot, new Story());
            assertSame(whole, snapshot);
        }
    }

    private static MemoryStore copy(MemoryStore store) {
        MemoryStore copy = new MemoryStore();
        for (CheckpointStore.Pointer pointer : CheckpointStore.Pointer.values()) {
            store.load(pointer).ifPresent(checkpoint -> copy.save(checkpoint, pointer));
        }
        return copy;
    }

    @Test
    @DisplayName("stopped while validating: the resume validates first")
    void stoppedWhileValidating() {
        TrainingPlan plan = Plans.adam(EPOCHS, 16).plan();
        MemoryStore whole = new MemoryStore();
        Story wholeStory = new Story();
        train(plan, new RunStart.Fresh(), whole, wholeStory);
        MemoryStore parts = new MemoryStore();
        Story partsStory = new Story();
        RunControl control = new RunControl();
        partsStory.also = event -> stopAt(event instanceof TrainingEvent.Validating, control);
        Ended stopped = engine.train(job(plan, new RunStart.Fresh(), parts), control, partsStory);
        assertEquals(Outcome.STOPPED, stopped.outcome());
        assertEquals(0, stopped.epochsDone());
        assertEquals(BATCHES, parts.last().progress().batch());
        partsStory.also = event -> {};
        train(plan, new RunStart.Resume(parts.last()), parts, partsStory);
        assertSame(whole, parts);
        assertEquals(wholeStory.epochs.size(), partsStory.epochs.size());
        assertEquals(wholeStory.lines(), partsStory.lines());
    }

    @Test
    @DisplayName("paused: a checkpoint is there, the story goes on, the bits are the same")
    void paused() throws InterruptedException {
        TrainingPlan plan = Plans.adam(EPOCHS, 16).plan();
        MemoryStore whole = new MemoryStore();
        Story wholeStory = new Story();
        train(plan, new RunStart.Fresh(), whole, wholeStory);
        MemoryStore parts = new MemoryStore();
        Story story = new Story();
        RunControl control = new RunControl();
        AtomicReference<Checkpoint> whilePaused = new AtomicReference<>();
        story.also =
                event -> {
                    if (event instanceof BatchDone batch && batch.step() == 8) {
                        control.pause();
                    } else if (event instanceof TrainingEvent.Paused) {
                        whilePaused.set(parts.last());
                        new Thread(control::resume).start();
                    }
                };
        Ended ended = engine.train(job(plan, new RunStart.Fresh(), parts), control, story);
        assertEquals(Outcome.COMPLETED, ended.outcome());
        assertEquals(8, whilePaused.get().progress().step());
        assertEquals(1, story.all.stream().filter(TrainingEvent.Resumed.class::isInstance).count());
        assertSame(whole, parts);
        assertEquals(wholeStory.lines(), story.lines());
        MemoryStore fromPause = new MemoryStore();
        train(plan, new RunStart.Resume(whilePaused.get()), fromPause, new Story());
        assertEquals(whole.last().weights(), fromPause.last().weights());
    }

    @Test
    @DisplayName("stopped while paused, and nothing is saved twice")
    void stoppedWhilePaused() {
        TrainingPlan plan = Plans.adam(EPOCHS, 16).plan();
        MemoryStore parts = new MemoryStore();
        Story story = new Story();
        RunControl control = new RunControl();
        control.pause();
        story.also =
                event -> {
                    if (event instanceof TrainingEvent.Paused) {
                        new Thread(control::stop).start();
                    }
                };
        Ended ended = engine.train(job(plan, new RunStart.Fresh(), parts), control, story);
        assertEquals(Outcome.STOPPED, ended.outcome());
        assertEquals(0, parts.last().progress().step());
        assertEquals(
                1, story.all.stream().filter(TrainingEvent.Checkpointed.class::isInstance).count());
    }

    @Test
    @DisplayName("predicting between the parts changes nothing, other seeds change everything")
    void predictionsBetween() {
        TrainingPlan plan = Plans.adam(EPOCHS, 16).plan();
        MemoryStore whole = new MemoryStore();
        train(plan, new RunStart.Fresh(), whole, new Story());
        MemoryStore parts = new MemoryStore();
        trainUntilStep(plan, new RunStart.Fresh(), parts, new Story(), 9);
        engine.predict(
                program,
                parts.last().weights(),
                compute,
                data.inOrder(Split.VALIDATION),
                new RunControl());
        train(plan, new RunStart.Resume(parts.last()), parts, new Story());
        assertSame(whole, parts);
        MemoryStore other = new MemoryStore();
        train(plan, new RunStart.Fresh(), other, new Story());
        assertEquals(whole.last().weights(), other.last().weights());
    }

    @Test
    @DisplayName("a finished run that is resumed ends at once and unchanged")
    void finished() {
        TrainingPlan plan = Plans.adam(1, 16).plan();
        MemoryStore store = new MemoryStore();
        train(plan, new RunStart.Fresh(), store, new Story());
        Checkpoint last = store.last();
        Story story = new Story();
        train(plan, new RunStart.Resume(last), store, story);
        assertEquals(0, story.batches.size());
        assertEquals(last, store.last());
    }

    private static void stopAt(boolean now, RunControl control) {
        if (now) {
            control.stop();
        }
    }

    private void trainUntilStep(
            TrainingPlan plan, RunStart start, MemoryStore store, Story story, long step) {
        RunControl control = new RunControl();
        story.also = event -> stopAt(event instanceof BatchDone b && b.step() == step, control);
        Ended ended = engine.train(job(plan, start, store), control, story);
        story.also = event -> {};
        assertEquals(Outcome.STOPPED, ended.outcome(), ended::toString);
        assertEquals(step, store.last().progress().step());
    }

    private void train(TrainingPlan plan, RunStart start, MemoryStore store, Story story) {
        Ended ended = engine.train(job(plan, start, store), new RunControl(), story);
        assertEquals(Outcome.COMPLETED, ended.outcome(), ended::toString);
    }

    private TrainingJob job(TrainingPlan plan, RunStart start, CheckpointStore store) {
        return new TrainingJob(program, plan, compute, data, start, store);
    }

    private static void assertSame(MemoryStore whole, MemoryStore parts) {
        assertEquals(whole.last().weights(), parts.last().weights());
        assertEquals(whole.last().optimizer(), parts.last().optimizer());
        assertEquals(whole.best().weights(), parts.best().weights());
        Checkpoint.Progress a = whole.last().progress();
        Checkpoint.Progress b = parts.last().progress();
        assertEquals(a.chosen(), b.chosen());
        assertEquals(a.step(), b.step());
        assertEquals(a.epoch(), b.epoch());
        assertFalse(whole.last().weights().isEmpty());
        assertNotEquals(0, a.step());
    }
}
