package org.kernelglass.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kernelglass.dataset.Split;
import org.kernelglass.layer.op.Padding;
import org.kernelglass.layer.op.Pool;
import org.kernelglass.layer.op.Reduce;
import org.kernelglass.layer.op.Reshape;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.message.Sentences;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.training.Checkpoint;
import org.kernelglass.training.Compute;
import org.kernelglass.training.ComputeMemory;
import org.kernelglass.training.Optimizer;
import org.kernelglass.training.RunControl;
import org.kernelglass.training.RunStart;
import org.kernelglass.training.Schedule;
import org.kernelglass.training.TrainingEvent;
import org.kernelglass.training.TrainingEvent.Ended;
import org.kernelglass.training.TrainingEvent.Outcome;
import org.kernelglass.training.TrainingJob;
import org.kernelglass.training.TrainingPlan;

@Tag("engine")
@DisplayName("A run that goes wrong ends with its reason")
class FailureTest {

    private static DjlEngine engine;

    private final NetworkProgram program = Programs.everything(3);
    private final GeneratedData data = GeneratedData.of(program.input(), 3, 16, 90, 40);
    private final List<TrainingEvent> events = new ArrayList<>();
    private final MemoryStore store = new MemoryStore();

    @BeforeAll
    static void start() {
        engine = new DjlEngine(Optional.empty(), ComputeMemory.NONE, Duration.ZERO);
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @Test
    @DisplayName("numbers that run away: the last good checkpoint is kept")
    void diverges() {
        TrainingPlan plan =
                Plans.adam(20, 16).optimizer(new Optimizer.Sgd(0.9, false)).rate(1e18).plan();
        Ended ended = train(program, plan, data, store);
        assertEquals(Outcome.FAILED, ended.outcome());
        assertTrue(ended.diverged());
        String sentence = sentence(ended);
        assertTrue(sentence.contains("NaN or infinite in epoch 1"), sentence);
        assertTrue(sentence.contains("learning rate"), sentence);
        for (Tensor tensor : store.last().weights().values()) {
            for (float value : tensor.values()) {
                assertTrue(Float.isFinite(value), () -> tensor + " holds " + value);
            }
        }
    }

    @Test
    @DisplayName("no native memory: said so, and the checkpoint is kept")
    void nativeMemory() {
        NetworkProgram huge =
                Programs.from(1, 2048, 2048)
                        .then(Programs.conv(60_000, 1, Padding.VALID))
                        .then(new Reduce(Pool.Take.AVERAGE), Programs.dense(2))
                        .build();
        GeneratedData pictures = GeneratedData.of(huge.input(), 2, 4, 4, 0);
        Ended ended = train(huge, Plans.adam(1, 4).plan(), pictures, store);
        assertEquals(Outcome.FAILED, ended.outcome());
        assertTrue(sentence(ended).contains("no memory left"), sentence(ended));
        assertFalse(ended.diverged());
        assertEquals(0, store.last().progress().step());
        assertEquals(Outcome.COMPLETED, train(program, oneEpoch(), data, store).outcome());
    }

    @Test
    @DisplayName("no Java memory: said so")
    void javaMemory() {
        Ended ended = train(program, oneEpoch(), failing(new OutOfMemoryError("test")), store);
        assertEquals(Outcome.FAILED, ended.outcome());
        assertTrue(sentence(ended).contains("-Xmx"), sentence(ended));
    }

    @Test
    @DisplayName("an image that can no longer be read: its own sentence")
    void imageGone() {
        Message gone = Message.of("engine.problem.no-images");
        Ended ended = train(program, oneEpoch(), failing(new Refusal(gone)), store);
        assertEquals(Outcome.FAILED, ended.outcome());
        assertEquals(gone, ended.reason().orElseThrow());
    }

    @Test
    @DisplayName("a fault of the program: still the last event and no exception")
    void fault() {
        Ended ended = train(program, oneEpoch(), failing(new IllegalStateException("bang")), store);
        assertEquals(Outcome.FAILED, ended.outcome());
        assertTrue(sentence(ended).contains("bang"), sentence(ended));
        assertEquals(Outcome.COMPLETED, train(program, oneEpoch(), data, store).outcome());
    }

    @Test
    @DisplayName("nothing to learn, or weights of another network")
    void wrongNetwork() {
        NetworkProgram empty = Programs.from(1, 1, 3).then(new Reshape()).build();
        GeneratedData pictures = GeneratedData.of(empty.input(), 3, 4, 8, 0);
        Ended nothing = train(empty, oneEpoch(), pictures, store);
        assertEquals(Outcome.FAILED, nothing.outcome());
        assertTrue(sentence(nothing).contains("nothing to learn"), sentence(nothing));
        train(program, oneEpoch(), data, store);
        NetworkProgram other = Programs.everything(4);
        TrainingJob job =
                new TrainingJob(
                        other,
                        oneEpoch(),
                        new Compute(1, Compute.Layout.CHANNELS_FIRST),
                        GeneratedData.of(other.input(), 4, 16, 32, 0),
                        new RunStart.Resume(store.last()),
                        store);
        Ended misfit = engine.train(job, new RunControl(), events::add);
        assertEquals(Outcome.FAILED, misfit.outcome());
        assertTrue(sentence(misfit).contains("do not fit"), sentence(misfit));
    }

    @Test
    @DisplayName("a disk that is full for a while costs one warning and no more")
    void fullForAWhile() {
        Ended ended = train(program, oneEpoch(), data, new FullDisk(save -> save >= 1 && save < 4));
        assertEquals(Outcome.COMPLETED, ended.outcome());
        List<TrainingEvent> warnings =
                events.stream().filter(TrainingEvent.Warned.class::isInstance).toList();
        assertEquals(1, warnings.size());
        Message warning = ((TrainingEvent.Warned) warnings.get(0)).warning();
        assertTrue(new Sentences(Locale.ENGLISH).render(warning).contains("tries again"));
    }

    @Test
    @DisplayName("a full disk at the first or the last checkpoint fails the run")
    void fullAtTheEnds() {
        Ended first = train(program, oneEpoch(), data, new FullDisk(save -> save == 0));
        assertEquals(Outcome.FAILED, first.outcome());
        assertEquals(0, first.step());
        Ended last = train(program, oneEpoch(), data, new FullDisk(save -> save > 3));
        assertEquals(Outcome.FAILED, last.outcome());
        assertEquals(FullDisk.FULL, last.reason().orElseThrow());
        assertSame(last, events.get(events.size() - 1));
    }

    @Test
    @DisplayName("a plateau that cannot be seen is a warning")
    void plateau() {
        TrainingPlan plan =
                Plans.adam(1, 16).schedule(new Schedule.ReduceOnPlateau(0.1, 1, 0, 0)).plan();
        GeneratedData alone = GeneratedData.of(program.input(), 3, 16, 32, 0);
        train(program, plan, alone, store);
        assertTrue(events.stream().anyMatch(TrainingEvent.Warned.class::isInstance));
        events.clear();
        train(program, plan, data, store);
        assertFalse(events.stream().anyMatch(TrainingEvent.Warned.class::isInstance));
    }

    /** Refuses the saves that it is told to. */
    private static final class FullDisk extends MemoryStore {

        static final Message FULL = Message.of("engine.problem.no-images");
        private final IntPredicate full;
        private int saves;

        FullDisk(IntPredicate full) {
            this.full = full;
        }

        @Override
        public void save(Checkpoint checkpoint, Pointer pointer) {
            if (full.test(saves++)) {
                throw new Refusal(FULL);
            }
            super.save(checkpoint, pointer);
        }
    }

    /** Data whose third training batch throws. */
    private GeneratedData failing(Throwable thrown) {
        int[] batches = {0};
        return new GeneratedData(
                program.input(),
                3,
                16,
                Map.of(Split.TRAIN, 90, Split.VALIDATION, 40),
                (targets, weights) -> {
                    if (++batches[0] == 3) {
                        FailureTest.<RuntimeException>sneak(thrown);
                    }
                });
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }

    private static TrainingPlan oneEpoch() {
        return Plans.adam(1, 16).plan();
    }

    private Ended train(
            NetworkProgram network, TrainingPlan plan, GeneratedData pictures, MemoryStore kept) {
        TrainingJob job =
                new TrainingJob(
                        network,
                        plan,
                        new Compute(1, Compute.Layout.CHANNELS_LAST),
                        pictures,
                        new RunStart.Fresh(),
                        kept);
        return engine.train(job, new RunControl(), events::add);
    }

    private static String sentence(Ended ended) {
        return new Sentences(Locale.ENGLISH).render(ended.reason().orElseThrow());
    }
}
