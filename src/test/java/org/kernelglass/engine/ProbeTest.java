package org.kernelglass.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kernelglass.dataset.Split;
import org.kernelglass.inspection.Look;
import org.kernelglass.inspection.Sight;
import org.kernelglass.layer.op.LayerOperation;
import org.kernelglass.layer.op.ParameterArray;
import org.kernelglass.layer.op.PlainLoops;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.training.Checkpoint;
import org.kernelglass.training.Compute;
import org.kernelglass.training.ComputeMemory;
import org.kernelglass.training.Predictions;
import org.kernelglass.training.RunControl;
import org.kernelglass.training.RunStart;
import org.kernelglass.training.TrainingEvent;
import org.kernelglass.training.TrainingEvent.BatchDone;
import org.kernelglass.training.TrainingEvent.Ended;
import org.kernelglass.training.TrainingJob;
import org.kernelglass.training.TrainingPlan;

@Tag("engine")
@DisplayName("A look inside a network that learns")
class ProbeTest {

    private static DjlEngine engine;

    private final NetworkProgram program = Programs.everything(3);
    private final GeneratedData data = GeneratedData.of(program.input(), 3, 16, 90, 40);
    private final Compute compute = new Compute(1, Compute.Layout.CHANNELS_LAST);
    private final TrainingPlan plan = Plans.adam(4, 16).plan();
    private final List<Tensor> images =
            IntStream.range(0, 40).mapToObj(index -> image(index)).toList();

    @BeforeAll
    static void start() {
        engine = new DjlEngine(Optional.empty(), ComputeMemory.NONE, Duration.ofHours(1));
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    private Tensor image(int index) {
        float[] innermost = data.image(Split.VALIDATION, index);
        int channels = program.input().channels();
        int places = innermost.length / channels;
        float[] values = new float[innermost.length];
        for (int at = 0; at < innermost.length; at++) {
            values[at % channels * places + at / channels] = innermost[at];
        }
        return new Tensor(program.input(), values);
    }

    private TrainingJob job(MemoryStore store) {
        return new TrainingJob(program, plan, compute, data, new RunStart.Fresh(), store);
    }

    @Test
    @DisplayName("leaves no trace: weights, optimizer and curves have the same bits")
    void noTrace() {
        MemoryStore alone = new MemoryStore();
        List<String> aloneStory = new ArrayList<>();
        engine.train(job(alone), new RunControl(), event -> tell(event, aloneStory));
        MemoryStore watched = new MemoryStore();
        List<String> watchedStory = new ArrayList<>();
        AtomicInteger seen = new AtomicInteger();
        RunControl control = new RunControl();
        engine.train(
                job(watched),
                control,
                event -> {
                    tell(event, watchedStory);
                    if (event instanceof BatchDone) {
                        control.pause();
                        askAll(seen, control);
                    }
                });
        assertEquals(3 * watched.last().progress().step(), seen.get());
        assertEquals(aloneStory, watchedStory);
        assertSame(alone.last(), watched.last());
        assertSame(alone.best(), watched.best());
    }

    /** Goes on when the last is answered: three looks after every batch. */
    private void askAll(AtomicInteger seen, RunControl control) {
        engine.ask("kernels", new Look.FirstKernels(), sight -> seen.incrementAndGet());
        engine.ask(
                "maps", new Look.FeatureMaps(images.get(0), "l3"), sight -> seen.incrementAndGet());
        engine.ask(
                "outlook",
                new Look.Outlook(images),
                sight -> {
                    seen.incrementAndGet();
                    control.resume();
                });
    }

    private static void tell(TrainingEvent event, List<String> story) {
        if (event instanceof BatchDone b) {
            story.add(b.step() + " " + b.loss() + " " + b.gradientNorm());
        } else if (event instanceof TrainingEvent.EpochDone e) {
            story.add(e.epoch() + " " + e.training() + " " + e.validation());
        }
    }

    private static void assertSame(Checkpoint a, Checkpoint b) {
        assertEquals(a.weights(), b.weights());
        assertEquals(a.optimizer(), b.optimizer());
    }

    /** Looks at everything while paused after the third batch, with the checkpoint of that step. */
    private Map<String, Sight> seenWhilePaused(MemoryStore store, List<Look> looks)
            throws InterruptedException {
        RunControl control = new RunControl();
        Map<String, Sight> seen = new ConcurrentHashMap<>();
        CountDownLatch all = new CountDownLatch(looks.size());
        Thread person =
                new Thread(
                        () -> {
                            for (int view = 0; view < looks.size(); view++) {
                                String name = String.valueOf(view);
                                engine.ask(
                                        name,
                                        looks.get(view),
                                        sight -> {
                                            seen.put(name, sight);
                                            all.countDown();
                                        });
                            }
                            try {
                                await(all);
                            } finally {
                                control.stop();
                            }
                        });
        Ended ended =
                engine.train(
                        job(store),
                        control,
                        event -> {
                            if (event instanceof BatchDone batch && batch.step() == 3) {
                                control.pause();
                            }
                            if (event instanceof TrainingEvent.Paused) {
                                person.start();
                            }
                        });
        person.join();
        assertEquals(3, ended.step());
        return seen;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    @DisplayName(
            "while paused shows the very weights of the checkpoint, and what a prediction says")
    void truth() throws InterruptedException {
        MemoryStore store = new MemoryStore();
        Map<String, Sight> seen =
                seenWhilePaused(store, List.of(new Look.FirstKernels(), new Look.Outlook(images)));
        Sight.Kernels kernels = (Sight.Kernels) seen.get("0");
        assertEquals("l1", kernels.layerId());
        assertEquals(3, kernels.step());
        assertEquals(store.last().weights().get("l1/0/weight"), kernels.kernels());
        Sight.Outlook outlook = (Sight.Outlook) seen.get("1");
        Predictions predictions =
                engine.predict(
                        program,
                        store.last().weights(),
                        compute,
                        data.inOrder(Split.VALIDATION),
                        new RunControl());
        for (int image = 0; image < images.size(); image++) {
            assertArrayEquals(
                    predictions.probabilities()[image], outlook.probabilities()[image], 2e-6f);
        }
    }

    @Test
    @DisplayName(
            "shows the feature maps that plain loops give, and counts the ReLUs that are silent")
    void maps() throws InterruptedException {
        MemoryStore store = new MemoryStore();
        Map<String, Sight> seen =
                seenWhilePaused(
                        store,
                        List.of(
                                new Look.FeatureMaps(images.get(5), "l3"),
                                new Look.Outlook(images.subList(0, 3)),
                                new Look.FeatureMaps(images.get(0), "l3"),
                                new Look.FeatureMaps(images.get(1), "l3"),
                                new Look.FeatureMaps(images.get(2), "l3")));
        Tensor maps = ((Sight.Maps) seen.get("0")).maps();
        float[] plain = inPlainLoops(store.last().weights(), images.get(5), 4);
        assertEquals(List.of(4, 8, 8), IntStream.of(maps.shape().dimensions()).boxed().toList());
        assertArrayEquals(plain, maps.values(), 1e-5f);
        boolean[] alive = new boolean[4];
        for (String view : List.of("2", "3", "4")) {
            float[] values = ((Sight.Maps) seen.get(view)).maps().values();
            IntStream.range(0, values.length)
                    .filter(at -> values[at] > 0)
                    .forEach(at -> alive[at / 64] = true);
        }
        int silent = 0;
        for (boolean unit : alive) {
            silent += unit ? 0 : 1;
        }
        Sight.DeadUnits dead = ((Sight.Outlook) seen.get("1")).dead().get(0);
        assertEquals(new Sight.DeadUnits("l3", "3", silent, 4), dead);
    }

    /** What the first layers make of an image, one operation each, as when predicting. */
    private float[] inPlainLoops(Map<String, Tensor> weights, Tensor image, int layers) {
        double[][] value = {doubles(image.values())};
        for (int layer = 0; layer < layers; layer++) {
            ProgramStep.Single step = (ProgramStep.Single) program.steps().get(layer);
            LayerOperation operation = step.operations().get(0);
            Map<String, double[]> own = new HashMap<>();
            for (ParameterArray array : operation.parameters(step.input())) {
                String name = ParameterNames.of(step.layerId(), 0, array.name());
                own.put(array.name(), doubles(weights.get(name).values()));
            }
            value = operation.accept(new PlainLoops(value, List.of(step.input()), own, false));
        }
        float[] result = new float[value[0].length];
        for (int at = 0; at < result.length; at++) {
            result[at] = (float) value[0][at];
        }
        return result;
    }

    private static double[] doubles(float[] values) {
        return IntStream.range(0, values.length).mapToDouble(at -> values[at]).toArray();
    }

    @Test
    @DisplayName("of a layer that is not there is dropped, and the run goes on")
    void unknownLayer() {
        MemoryStore store = new MemoryStore();
        engine.ask("maps", new Look.FeatureMaps(images.get(0), "gone"), sight -> {});
        Ended ended = engine.train(job(store), new RunControl(), event -> {});
        assertEquals(TrainingEvent.Outcome.COMPLETED, ended.outcome());
    }

    @Test
    @DisplayName("replaces an older one of the same view that was not answered yet")
    void newest() {
        Map<String, Integer> answered = new HashMap<>();
        engine.ask("one", new Look.FirstKernels(), s -> answered.merge("old", 1, Integer::sum));
        engine.ask("one", new Look.FirstKernels(), s -> answered.merge("new", 1, Integer::sum));
        engine.train(job(new MemoryStore()), new RunControl(), event -> {});
        assertEquals(Map.of("new", 1), answered);
    }
}
