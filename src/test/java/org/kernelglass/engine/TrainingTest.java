package org.kernelglass.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kernelglass.dataset.Split;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.training.Checkpoint;
import org.kernelglass.training.Compute;
import org.kernelglass.training.ComputeMemory;
import org.kernelglass.training.Metrics;
import org.kernelglass.training.Predictions;
import org.kernelglass.training.RunControl;
import org.kernelglass.training.RunStart;
import org.kernelglass.training.TrainingEvent;
import org.kernelglass.training.TrainingEvent.BatchDone;
import org.kernelglass.training.TrainingEvent.Checkpointed;
import org.kernelglass.training.TrainingEvent.Ended;
import org.kernelglass.training.TrainingEvent.EpochDone;
import org.kernelglass.training.TrainingEvent.Outcome;
import org.kernelglass.training.TrainingEvent.Started;
import org.kernelglass.training.TrainingEvent.Validating;
import org.kernelglass.training.TrainingJob;
import org.kernelglass.training.TrainingPlan;
import org.kernelglass.training.TrainingPlan.Monitor;
import org.kernelglass.training.TrainingPlan.Stopping;

@Tag("engine")
@DisplayName("A training")
class TrainingTest {

    private static DjlEngine engine;

    private final Compute compute = new Compute(1, Compute.Layout.CHANNELS_LAST);
    private final NetworkProgram program = Programs.everything(3);
    private final GeneratedData data = GeneratedData.of(program.input(), 3, 16, 90, 30);
    private final MemoryStore store = new MemoryStore();
    private final List<TrainingEvent> events = new ArrayList<>();

    @BeforeAll
    static void start() {
        engine = new DjlEngine(Optional.empty(), ComputeMemory.NONE, DjlEngine.CHECKPOINT_INTERVAL);
    }

    @AfterAll
    static void close() {
        engine.close();
        assertTrue(
                Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> thread.getName().equals("model")),
                "the model thread is still there");
    }

    @Test
    @DisplayName("learns what can be learned, and its best weights predict it")
    void learns() {
        Ended ended = train(Plans.adam(12, 16).plan(), data, new RunStart.Fresh());
        assertEquals(Outcome.COMPLETED, ended.outcome(), ended::toString);
        assertEquals(12, ended.epochsDone());
        Predictions predictions = predict(store.best().weights(), new RunControl());
        assertArrayEquals(IntStream.range(0, 30).toArray(), predictions.images());
        double right = 0;
        for (int image = 0; image < 30; image++) {
            float[] row = predictions.probabilities()[image];
            assertEquals(image % 3, predictions.labels()[image]);
            assertEquals(1, row[0] + row[1] + row[2], 1e-5);
            right += Ranks.largest(row, 0, 3) == image % 3 ? 1 : 0;
        }
        assertTrue(right >= 27, right + " of 30");
        EpochDone best = epochs().get(ended.bestEpoch());
        assertEquals(best.validation().orElseThrow().top1(), right / 30, 1e-9);
    }

    @Test
    @DisplayName("tells its story in order, with a checkpoint before the first batch")
    void story() {
        train(Plans.adam(1, 16).plan(), data, new RunStart.Fresh());
        List<Class<? extends TrainingEvent>> kinds = new ArrayList<>();
        events.forEach(event -> kinds.add(event.getClass()));
        List<Class<? extends TrainingEvent>> expected =
                new ArrayList<>(List.of(Started.class, Checkpointed.class));
        expected.addAll(java.util.Collections.nCopies(6, BatchDone.class));
        expected.addAll(
                List.of(Validating.class, EpochDone.class, Checkpointed.class, Ended.class));
        assertEquals(expected, kinds);
        assertEquals(compute, ((Started) events.get(0)).compute());
        assertEquals(compute, store.last().progress().compute());
        assertEquals(6, ((Started) events.get(0)).batchesPerEpoch());
        assertEquals(
                10,
                events.stream()
                        .filter(BatchDone.class::isInstance)
                        .map(BatchDone.class::cast)
                        .reduce((a, b) -> b)
                        .orElseThrow()
                        .images());
    }

    @Test
    @DisplayName("adds up its batches to the epoch's metrics")
    void sums() {
        train(Plans.adam(1, 16).plan(), data, new RunStart.Fresh());
        double loss = 0;
        double right = 0;
        for (TrainingEvent event : events) {
            if (event instanceof BatchDone batch) {
                loss += batch.loss() * batch.images();
                right += batch.top1() * batch.images();
            }
        }
        Metrics metrics = epochs().get(0).training();
        assertEquals(loss / 90, metrics.loss(), 1e-9);
        assertEquals(right / 90, metrics.top1(), 1e-9);
        assertTrue(Double.isNaN(metrics.top5()));
    }

    @Test
    @DisplayName("gives the same bits with the same seed")
    void repeats() {
        TrainingPlan plan = Plans.adam(2, 16).plan();
        train(plan, data, new RunStart.Fresh());
        Map<String, Tensor> first = store.last().weights();
        train(plan, data, new RunStart.Fresh());
        assertEquals(first, store.last().weights());
    }

    @Test
    @DisplayName("keeps the best epoch's weights, and stops when patience is at its end")
    void earlyStopping() {
        TrainingPlan plan =
                Plans.adam(30, 16)
                        .rate(0.05)
                        .stopping(new Stopping(Monitor.VAL_LOSS, 2, true))
                        .plan();
        Ended ended = train(plan, data, new RunStart.Fresh());
        assertEquals(Outcome.COMPLETED, ended.outcome());
        assertEquals(ended.bestEpoch() + 3, ended.epochsDone(), "two epochs of patience");
        assertTrue(ended.epochsDone() < 30, "never stopped early");
        assertTrue(store.last().progress().stoppedEarly());
        assertEquals(ended.bestEpoch() + 1, store.best().progress().epoch());
        double least =
                epochs().stream()
                        .mapToDouble(epoch -> epoch.validation().orElseThrow().loss())
                        .min()
                        .orElseThrow();
        assertEquals(least, epochs().get(ended.bestEpoch()).validation().orElseThrow().loss());
        assertEquals(Map.of(), store.best().optimizer());
    }

    @Test
    @DisplayName("without validation, or told so, the last epoch's weights are the result")
    void lastEpoch() {
        GeneratedData alone = GeneratedData.of(program.input(), 3, 16, 90, 0);
        Ended ended = train(Plans.adam(3, 16).plan(), alone, new RunStart.Fresh());
        assertEquals(2, ended.bestEpoch());
        assertEquals(Optional.empty(), epochs().get(0).validation());
        assertEquals(store.last().weights(), store.best().weights());
        TrainingPlan notBest =
                Plans.adam(3, 16).stopping(new Stopping(Monitor.VAL_LOSS, 0, false)).plan();
        Ended second = train(notBest, data, new RunStart.Fresh());
        assertEquals(2, second.bestEpoch());
        assertEquals(store.last().weights(), store.best().weights());
    }

    @Test
    @DisplayName("freezes a layer with its running statistics, and a container with all in it")
    void frozen() {
        train(Plans.adam(1, 16).plan(), data, new RunStart.Fresh());
        Map<String, Tensor> before = store.last().weights();
        TrainingPlan plan = Plans.adam(2, 16).frozen("l2", "l4").plan();
        train(plan, data, new RunStart.FromWeights(before));
        Map<String, Tensor> after = store.last().weights();
        before.forEach(
                (name, tensor) -> {
                    if (name.startsWith("l2/")
                            || name.startsWith("l4b")
                            || name.startsWith("l0/")) {
                        assertEquals(tensor, after.get(name), name);
                    } else {
                        assertNotEquals(tensor, after.get(name), name);
                    }
                });
    }

    @Test
    @DisplayName("takes the arrays of earlier weights that fit and draws the others")
    void fromWeights() {
        train(Plans.adam(1, 16).plan(), data, new RunStart.Fresh());
        Map<String, Tensor> earlier = new HashMap<>(store.last().weights());
        NetworkProgram wider = Programs.everything(5);
        GeneratedData five = GeneratedData.of(wider.input(), 5, 16, 60, 0);
        List<Checkpoint> saved = new ArrayList<>();
        MemoryStore first =
                new MemoryStore() {
                    @Override
                    public void save(Checkpoint checkpoint, Pointer pointer) {
                        saved.add(checkpoint);
                    }
                };
        engine.train(
                new TrainingJob(
                        wider,
                        Plans.adam(1, 16).plan(),
                        compute,
                        five,
                        new RunStart.FromWeights(earlier),
                        first),
                new RunControl(),
                event -> {});
        Map<String, Tensor> start = saved.get(0).weights();
        assertEquals(earlier.get("l1/0/weight"), start.get("l1/0/weight"));
        assertEquals(earlier.get("l0/0/mean"), start.get("l0/0/mean"));
        assertEquals(5, start.get("l9/0/weight").shape().dimension(0));
    }

    @Test
    @DisplayName(
            "fits Standardize on the training split before the first step, in double precision")
    void standardize() {
        List<Checkpoint> saved = new ArrayList<>();
        MemoryStore first =
                new MemoryStore() {
                    @Override
                    public void save(Checkpoint checkpoint, Pointer pointer) {
                        saved.add(checkpoint);
                    }
                };
        NetworkProgram twice =
                Programs.from(2, 8, 8)
                        .then(Programs.standardize(), Programs.relu(), Programs.standardize())
                        .then(new org.kernelglass.layer.op.Reshape(), Programs.dense(3))
                        .build();
        engine.train(
                new TrainingJob(
                        twice,
                        Plans.adam(1, 16).plan(),
                        compute,
                        data,
                        new RunStart.Fresh(),
                        first),
                new RunControl(),
                event -> {});
        Map<String, Tensor> start = saved.get(0).weights();
        for (int channel = 0; channel < 2; channel++) {
            double[] raw = pixels(channel);
            double[] moments = moments(raw);
            assertEquals(moments[0], start.get("l0/0/mean").values()[channel], 1e-6);
            assertEquals(moments[1], start.get("l0/0/variance").values()[channel], 1e-6);
            double deviation = Math.sqrt(moments[1] + 1e-7);
            double[] second =
                    java.util.Arrays.stream(raw)
                            .map(value -> Math.max((value - moments[0]) / deviation, 0))
                            .toArray();
            double[] expected = moments(second);
            assertEquals(expected[0], start.get("l2/0/mean").values()[channel], 1e-5);
            assertEquals(expected[1], start.get("l2/0/variance").values()[channel], 1e-5);
        }
    }

    private double[] pixels(int channel) {
        return IntStream.range(0, 90)
                .mapToObj(index -> data.image(Split.TRAIN, index))
                .flatMapToDouble(
                        pixels ->
                                IntStream.range(0, 64).mapToDouble(at -> pixels[at * 2 + channel]))
                .toArray();
    }

    private static double[] moments(double[] values) {
        double mean = java.util.Arrays.stream(values).average().orElseThrow();
        double squares = java.util.Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return new double[] {mean, squares / values.length};
    }

    @Test
    @DisplayName("predicts until told to stop, and refuses weights that do not fit")
    void prediction() {
        train(Plans.adam(1, 16).plan(), data, new RunStart.Fresh());
        RunControl stopped = new RunControl();
        stopped.stop();
        assertEquals(0, predict(store.last().weights(), stopped).size());
        assertInstanceOf(
                org.kernelglass.message.Refusal.class,
                org.junit.jupiter.api.Assertions.assertThrows(
                        RuntimeException.class, () -> predict(Map.of(), new RunControl())));
    }

    @Test
    @DisplayName(
            "measures threads and layout once, and remembers; fixed ones are taken as they are")
    void resolves() {
        Map<String, Compute> kept = new HashMap<>();
        ComputeMemory memory =
                new ComputeMemory() {
                    @Override
                    public Optional<Compute> recall(String key) {
                        // whatever the key: how busy the machine is may change meanwhile
                        return kept.values().stream().findFirst();
                    }

                    @Override
                    public void remember(String key, Compute chosen) {
                        kept.put(key, chosen);
                    }
                };
        try (DjlEngine remembering =
                new DjlEngine(Optional.empty(), memory, DjlEngine.CHECKPOINT_INTERVAL)) {
            TrainingPlan.ComputeRequest fixed =
                    new TrainingPlan.ComputeRequest(
                            java.util.OptionalInt.of(2), TrainingPlan.LayoutRequest.CHANNELS_FIRST);
            assertEquals(
                    new Compute(2, Compute.Layout.CHANNELS_FIRST),
                    remembering.resolve(program, 16, fixed));
            assertEquals(Map.of(), kept);
            Compute chosen = remembering.resolve(program, 16, TrainingPlan.ComputeRequest.AUTO);
            assertEquals(List.of(chosen), List.copyOf(kept.values()));
            Compute other =
                    new Compute(
                            1,
                            chosen.layout() == Compute.Layout.CHANNELS_LAST
                                    ? Compute.Layout.CHANNELS_FIRST
                                    : Compute.Layout.CHANNELS_LAST);
            kept.replaceAll((key, value) -> other);
            assertSame(other, remembering.resolve(program, 16, TrainingPlan.ComputeRequest.AUTO));
        }
    }

    @Test
    @DisplayName("is stopped with a checkpoint when the engine closes")
    void closing() throws Exception {
        DjlEngine own =
                new DjlEngine(Optional.empty(), ComputeMemory.NONE, DjlEngine.CHECKPOINT_INTERVAL);
        CountDownLatch learning = new CountDownLatch(1);
        TrainingJob job =
                new TrainingJob(
                        program,
                        Plans.adam(100_000, 16).plan(),
                        compute,
                        data,
                        new RunStart.Fresh(),
                        store);
        CompletableFuture<Ended> ended =
                CompletableFuture.supplyAsync(
                        () ->
                                own.train(
                                        job,
                                        new RunControl(),
                                        event -> {
                                            if (event instanceof BatchDone) {
                                                learning.countDown();
                                            }
                                        }));
        learning.await();
        own.close();
        assertEquals(Outcome.STOPPED, ended.get().outcome());
        assertEquals(ended.get().step(), store.last().progress().step());
    }

    private List<EpochDone> epochs() {
        return events.stream()
                .filter(EpochDone.class::isInstance)
                .map(EpochDone.class::cast)
                .toList();
    }

    private Ended train(TrainingPlan plan, GeneratedData pictures, RunStart start) {
        events.clear();
        return engine.train(
                new TrainingJob(program, plan, compute, pictures, start, store),
                new RunControl(),
                events::add);
    }

    private Predictions predict(Map<String, Tensor> weights, RunControl control) {
        return engine.predict(program, weights, compute, data.inOrder(Split.VALIDATION), control);
    }
}
