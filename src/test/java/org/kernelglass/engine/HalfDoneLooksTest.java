package org.kernelglass.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kernelglass.dataset.Split;
import org.kernelglass.inspection.Look;
import org.kernelglass.inspection.Mute;
import org.kernelglass.inspection.Sight;
import org.kernelglass.inspection.Subject;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.training.Compute;
import org.kernelglass.training.ComputeMemory;
import org.kernelglass.training.RunControl;
import org.kernelglass.training.RunStart;
import org.kernelglass.training.TrainingEvent;
import org.kernelglass.training.TrainingEvent.BatchDone;
import org.kernelglass.training.TrainingJob;

@Tag("engine")
@DisplayName("A look that takes many slices")
class HalfDoneLooksTest {

    private static final int CLASSES = 3;

    private static DjlEngine engine;

    private final NetworkProgram program = Programs.everything(CLASSES);
    private final Map<String, Tensor> weights = RandomWeights.of(program, 5);
    private final Subject kept = new Subject.Kept("half-done", program, weights);
    private final GeneratedData data = GeneratedData.of(program.input(), CLASSES, 16, 90, 40);
    private final EndlessFeed feed = new EndlessFeed(data);
    private final Look.Ablation ablation = ablation(feed);
    private final Look.Passage passage =
            new Look.Passage(data.tensor(Split.TRAIN, 0), Set.of(), Set.of());

    @BeforeAll
    static void start() {
        engine = new DjlEngine(Optional.empty(), ComputeMemory.NONE, Duration.ofHours(1));
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    private static Look.Ablation ablation(EndlessFeed images) {
        return new Look.Ablation(
                images::open,
                CLASSES,
                List.of(new Mute("l1", Set.of(0)), new Mute("l1", Set.of(1))));
    }

    private TrainingJob job() {
        return new TrainingJob(
                program,
                Plans.adam(2, 16).plan(),
                new Compute(1, Compute.Layout.CHANNELS_LAST),
                data,
                new RunStart.Fresh(),
                new MemoryStore());
    }

    /** Until the other thread has come so far. */
    private static void until(BooleanSupplier reached) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!reached.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "never came so far");
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        assertTrue(latch.await(60, TimeUnit.SECONDS));
    }

    @Test
    @DisplayName("into a kept network goes on in a run that comes, and after it, with one feed")
    void carriedOver() {
        Asked asked = Asked.of(engine, "ablation", kept, ablation);
        until(() -> feed.read() > 2);
        RunControl control = new RunControl();
        AtomicInteger whenPaused = new AtomicInteger();
        Thread person =
                new Thread(
                        () -> {
                            until(() -> feed.read() > whenPaused.get() + 2);
                            control.resume();
                        });
        engine.train(
                job(),
                control,
                event -> {
                    if (event instanceof BatchDone batch && batch.step() == 3) {
                        control.pause();
                    } else if (event instanceof TrainingEvent.Paused) {
                        whenPaused.set(feed.read());
                        person.start();
                    }
                });
        int afterRun = feed.read();
        until(() -> feed.read() > afterRun + 2);
        assertFalse(asked.answered());
        feed.end();
        Sight.Ablation seen = asked.sight(Sight.Ablation.class);
        assertEquals(1, feed.opened());
        assertEquals(0, feed.closed().getCount());
        assertEquals(0, seen.step());
        assertTrue(seen.whole().images() > afterRun);
    }

    @Test
    @DisplayName("does not keep what is on screen waiting")
    void screenFirst() {
        Asked asked = Asked.of(engine, "ablation", kept, ablation);
        until(() -> feed.read() > 0);
        for (int time = 0; time < 10; time++) {
            Asked.of(engine, "passage", kept, passage).sight(Sight.Passage.class);
        }
        assertFalse(asked.answered());
        feed.end();
        asked.sight(Sight.Ablation.class);
    }

    @Test
    @DisplayName("has its turn where the screen asks again and again")
    void turns() {
        AtomicInteger passages = new AtomicInteger();
        askAgain(passages);
        Asked asked = Asked.of(engine, "ablation", kept, ablation);
        until(() -> feed.read() > 2);
        feed.end();
        asked.sight(Sight.Ablation.class);
        engine.withdraw("passage");
        until(() -> feed.closed().getCount() == 0);
        assertTrue(passages.get() > 0);
    }

    private void askAgain(AtomicInteger passages) {
        engine.ask(
                "passage",
                kept,
                passage,
                sight -> {
                    passages.incrementAndGet();
                    askAgain(passages);
                });
    }

    @Test
    @DisplayName("closes its feed where it is withdrawn")
    void withdrawn() throws InterruptedException {
        Asked asked = Asked.of(engine, "ablation", kept, ablation);
        until(() -> feed.read() > 0);
        engine.withdraw("ablation");
        await(feed.closed());
        assertFalse(asked.answered());
    }

    @Test
    @DisplayName("closes its feed where a newer one replaces it")
    void replaced() throws InterruptedException {
        Asked old = Asked.of(engine, "ablation", kept, ablation);
        until(() -> feed.read() > 0);
        EndlessFeed other = new EndlessFeed(data);
        Asked asked = Asked.of(engine, "ablation", kept, ablation(other));
        await(feed.closed());
        until(() -> other.read() > 0);
        other.end();
        asked.sight(Sight.Ablation.class);
        assertFalse(old.answered());
    }

    @Test
    @DisplayName("keeps its network in native memory while others are looked into")
    void held() {
        Asked asked = Asked.of(engine, "ablation", kept, ablation);
        until(() -> feed.read() > 0);
        for (int other = 0; other < 5; other++) {
            Map<String, Tensor> random = RandomWeights.of(program, other);
            Subject subject = new Subject.Kept("other-" + other, program, random);
            Asked.of(engine, "passage", subject, passage).sight(Sight.Passage.class);
        }
        int before = feed.read();
        until(() -> feed.read() > before + 2);
        feed.end();
        asked.sight(Sight.Ablation.class);
    }

    @Test
    @DisplayName("into the network that learns ends with the run, before the run's data are closed")
    void endsWithRun() {
        RunControl control = new RunControl();
        Asked asked = Asked.of(engine, "ablation", Subject.LEARNING, ablation);
        engine.train(
                job(),
                control,
                event -> {
                    if (event instanceof BatchDone batch && batch.step() == 2) {
                        control.pause();
                        new Thread(
                                        () -> {
                                            until(() -> feed.read() > 0);
                                            control.resume();
                                        })
                                .start();
                    }
                });
        assertEquals(0, feed.closed().getCount());
        assertFalse(asked.answered());
        engine.withdraw("ablation");
    }

    @Test
    @DisplayName("sees one and the same network, however much is learned meanwhile")
    void oneMoment() {
        RunControl control = new RunControl();
        MemoryStore store = new MemoryStore();
        TrainingJob job =
                new TrainingJob(
                        program,
                        Plans.adam(2, 16).plan(),
                        new Compute(1, Compute.Layout.CHANNELS_LAST),
                        data,
                        new RunStart.Fresh(),
                        store);
        Asked[] asked = new Asked[1];
        Map<?, ?>[] then = new Map<?, ?>[1];
        engine.train(
                job,
                control,
                event -> {
                    if (event instanceof BatchDone batch && batch.step() == 2) {
                        asked[0] = Asked.of(engine, "ablation", Subject.LEARNING, ablation);
                        control.pause();
                    } else if (event instanceof BatchDone batch && batch.step() == 8) {
                        feed.end();
                        control.pause();
                    } else if (event instanceof TrainingEvent.Paused paused) {
                        then[0] = paused.step() == 2 ? store.last().weights() : then[0];
                        int before = feed.read();
                        new Thread(
                                        () -> {
                                            until(
                                                    () ->
                                                            feed.read() > before
                                                                    || asked[0].answered());
                                            control.resume();
                                        })
                                .start();
                    }
                });
        Sight.Ablation seen = asked[0].sight(Sight.Ablation.class);
        assertEquals(2, seen.step());
        @SuppressWarnings("unchecked")
        Map<String, Tensor> weightsThen = (Map<String, Tensor>) then[0];
        PlainPassage plain = new PlainPassage(program, weightsThen, (id, values) -> {});
        double loss = 0;
        int images = seen.whole().images();
        for (int image = 0; image < images; image++) {
            double[] logits = plain.logits(data.tensor(Split.TRAIN, image % 90));
            double sum = 0;
            for (double logit : logits) {
                sum += Math.exp(logit);
            }
            loss += Math.log(sum) - logits[data.label(image % 90)];
        }
        assertEquals(loss / images, seen.whole().loss(), 1e-5);
    }
}
