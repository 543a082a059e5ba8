package org.kernelglass.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kernelglass.dataset.Split;
import org.kernelglass.inspection.Look;
import org.kernelglass.inspection.Mute;
import org.kernelglass.inspection.Sight;
import org.kernelglass.inspection.Subject;
import org.kernelglass.layer.Conv2D;
import org.kernelglass.layer.Dense;
import org.kernelglass.layer.Flatten;
import org.kernelglass.layer.LayerKind;
import org.kernelglass.layer.MaxPool;
import org.kernelglass.layer.Parallel;
import org.kernelglass.layer.Residual;
import org.kernelglass.layer.SeparableConv2D;
import org.kernelglass.layer.SingleKind;
import org.kernelglass.layer.op.Padding;
import org.kernelglass.layer.op.Reshape;
import org.kernelglass.message.Message;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.network.StackBuilder;
import org.kernelglass.network.StackCompiler;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;
import org.kernelglass.training.ComputeMemory;

@Tag("engine")
@DisplayName("A look forward through a kept network")
class ForwardLooksTest {

    private static final int IMAGES = 37;
    private static final int CLASSES = 3;

    private static DjlEngine engine;

    private final NetworkProgram program = Programs.everything(CLASSES);
    private final Map<String, Tensor> weights = RandomWeights.of(program, 5);
    private final GeneratedData data = GeneratedData.of(program.input(), CLASSES, 16, 16, IMAGES);

    @BeforeAll
    static void start() {
        engine = new DjlEngine(Optional.empty(), ComputeMemory.NONE, Duration.ofHours(1));
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    private static <T extends Sight> T look(
            NetworkProgram program, Map<String, Tensor> weights, Look look, Class<T> kind) {
        String key = String.valueOf(weights.hashCode());
        return Asked.of(engine, "test", new Subject.Kept(key, program, weights), look).sight(kind);
    }

    private static NetworkProgram containers() {
        SingleKind conv =
                (SingleKind)
                        ((LayerKind) Conv2D.DEFAULT).with("filters", "3").with("padding", "same");
        StackBuilder stack =
                StackBuilder.start()
                        .add(
                                new Residual(Residual.Shortcut.PROJECTION, true),
                                List.of(b -> b.add(conv)))
                        .add(
                                Parallel.DEFAULT,
                                List.of(
                                        b -> b.add(conv),
                                        b ->
                                                b.add(
                                                        new Residual(
                                                                Residual.Shortcut.IDENTITY, false),
                                                        List.of(inner -> inner.add(conv)))))
                        .add(SeparableConv2D.DEFAULT, MaxPool.DEFAULT, Flatten.DEFAULT)
                        .add(new Dense(CLASSES, true, Dense.DEFAULT.initializer()));
        return StackCompiler.compile(stack.build(), TensorShape.image(2, 8, 8), CLASSES);
    }

    static Stream<NetworkProgram> programs() {
        return Stream.of(Programs.everything(CLASSES), containers());
    }

    private static void assertClose(double[] expected, float[] actual) {
        assertEquals(expected.length, actual.length);
        for (int at = 0; at < expected.length; at++) {
            assertEquals(expected[at], actual[at], 1e-5 + 1e-4 * Math.abs(expected[at]));
        }
    }

    @Nested
    @DisplayName("as a passage")
    class Passage {

        @ParameterizedTest
        @MethodSource("org.kernelglass.engine.ForwardLooksTest#programs")
        @DisplayName("shows of every layer what plain loops give, containers and shortcuts too")
        void everyLayer(NetworkProgram some) {
            Map<String, Tensor> random = RandomWeights.of(some, 11);
            Tensor image = data.tensor(Split.VALIDATION, 4);
            Sight.Passage seen =
                    look(
                            some,
                            random,
                            new Look.Passage(image, Set.of(), Set.of()),
                            Sight.Passage.class);
            PlainPassage plain = new PlainPassage(some, random, (id, values) -> {});
            Map<String, double[]> expected = plain.outputs(image);
            assertEquals(expected.keySet(), seen.outputs().keySet());
            expected.forEach((id, values) -> assertClose(values, seen.outputs().get(id).values()));
            assertClose(plain.logits(image), seen.logits());
            assertArrayEquals(softmax(plain.logits(image)), seen.probabilities(), 1e-5f);
            assertEquals(image, seen.image());
            assertEquals(0, seen.step());
        }

        @Test
        @DisplayName("names a projection by its container, and shapes come without a batch axis")
        void shapes() {
            NetworkProgram some = containers();
            Sight.Passage seen =
                    look(
                            some,
                            RandomWeights.of(some, 1),
                            new Look.Passage(data.tensor(Split.TRAIN, 0), Set.of(), Set.of()),
                            Sight.Passage.class);
            String first = some.steps().get(0).layerId();
            assertEquals(
                    TensorShape.image(3, 8, 8), seen.outputs().get(first + ".shortcut").shape());
            assertEquals(
                    TensorShape.vector(CLASSES),
                    seen.outputs().get(some.steps().get(5).layerId()).shape());
        }

        @Test
        @DisplayName("shows only the layers asked for, and arrays of the same moment")
        void some() {
            Sight.Passage seen =
                    look(
                            program,
                            weights,
                            new Look.Passage(
                                    data.tensor(Split.TRAIN, 1),
                                    Set.of("l3", "l10"),
                                    Set.of("l1/0/weight", "l2/0/variance")),
                            Sight.Passage.class);
            assertEquals(Set.of("l3", "l10"), seen.outputs().keySet());
            assertEquals(
                    Map.of(
                            "l1/0/weight", weights.get("l1/0/weight"),
                            "l2/0/variance", weights.get("l2/0/variance")),
                    seen.arrays());
            assertArrayEquals(seen.probabilities(), seen.outputs().get("l10").values());
        }

        @Test
        @DisplayName("fails where a layer, an array or the picture's size is not the network's")
        void foreign() {
            Tensor image = data.tensor(Split.TRAIN, 1);
            Tensor small = new Tensor(TensorShape.image(2, 4, 4), new float[32]);
            Subject kept = new Subject.Kept("foreign", program, weights);
            for (Look.Passage wrong :
                    List.of(
                            new Look.Passage(image, Set.of("gone"), Set.of()),
                            new Look.Passage(image, Set.of(), Set.of("l1/0/gone")),
                            new Look.Passage(small, Set.of(), Set.of()))) {
                Message reason = Asked.of(engine, "test", kept, wrong).reason();
                assertEquals("engine.failed.unexpected", reason.key());
            }
        }
    }

    private static float[] softmax(double[] logits) {
        double sum = 0;
        for (double logit : logits) {
            sum += Math.exp(logit);
        }
        float[] shares = new float[logits.length];
        for (int index = 0; index < shares.length; index++) {
            shares[index] = (float) (Math.exp(logits[index]) / sum);
        }
        return shares;
    }

    @Nested
    @DisplayName("as an ablation")
    class Ablation {

        private Sight.Ablation ablate(
                NetworkProgram some, Map<String, Tensor> arrays, List<Mute> mutes) {
            return look(
                    some,
                    arrays,
                    new Look.Ablation(() -> data.inOrder(Split.VALIDATION), CLASSES, mutes),
                    Sight.Ablation.class);
        }

        private void assertPlain(
                Sight.Outcome outcome,
                NetworkProgram some,
                Map<String, Tensor> arrays,
                BiConsumer<String, double[]> change) {
            PlainPassage plain = new PlainPassage(some, arrays, change);
            double loss = 0;
            int[] right = new int[CLASSES];
            int[] of = new int[CLASSES];
            for (int image = 0; image < IMAGES; image++) {
                double[] logits = plain.logits(data.tensor(Split.VALIDATION, image));
                int label = data.label(image);
                double sum =
                        IntStream.range(0, CLASSES).mapToDouble(k -> Math.exp(logits[k])).sum();
                loss += Math.log(sum) - logits[label];
                boolean first =
                        IntStream.range(0, CLASSES).allMatch(k -> logits[k] <= logits[label]);
                right[label] += first ? 1 : 0;
                of[label]++;
            }
            assertEquals(loss / IMAGES, outcome.loss(), 1e-5);
            assertArrayEquals(right, outcome.rightOfClass());
            assertArrayEquals(of, outcome.ofClass());
            assertEquals(IntStream.of(right).sum(), outcome.right());
        }

        @Test
        @DisplayName("equals plain loops with the channels set to 0 where they are consumed")
        void plain() {
            List<Mute> mutes =
                    List.of(
                            new Mute("l9", Set.of(1)),
                            new Mute("l1", Set.of(2)),
                            new Mute("l4b0-0", Set.of(1, 3)),
                            new Mute("l1", Set.of(0, 1)),
                            new Mute("l4b0-0", Set.of()));
            Sight.Ablation seen = ablate(program, weights, mutes);
            assertEquals(mutes, seen.effects().stream().map(Sight.Effect::mute).toList());
            assertPlain(seen.whole(), program, weights, (id, values) -> {});
            List<BiConsumer<String, double[]>> silent =
                    List.of(
                            PlainPassage.silencing("l9", 3, 1),
                            PlainPassage.silencing("l3", 4, 2),
                            PlainPassage.silencing("l4b0-0", 4, 1, 3),
                            PlainPassage.silencing("l3", 4, 0, 1),
                            PlainPassage.silencing("l4b0-0", 4, 0, 1, 2, 3));
            for (int index = 0; index < mutes.size(); index++) {
                Sight.Outcome outcome = seen.effects().get(index).outcome();
                assertPlain(outcome, program, weights, silent.get(index));
            }
        }

        @Test
        @DisplayName("behind Flatten and between dense layers equals plain loops too")
        void flatten() {
            NetworkProgram some =
                    Programs.from(2, 8, 8)
                            .then(Programs.conv(4, 3, Padding.VALID), Programs.relu())
                            .then(Programs.maxPool(2), new Reshape(), Programs.dropout(0.5))
                            .then(Programs.dense(6), Programs.relu(), Programs.dense(CLASSES))
                            .build();
            Map<String, Tensor> arrays = RandomWeights.of(some, 3);
            Sight.Ablation seen =
                    ablate(
                            some,
                            arrays,
                            List.of(new Mute("l0", Set.of(3)), new Mute("l5", Set.of(0))));
            assertPlain(
                    seen.effects().get(0).outcome(),
                    some,
                    arrays,
                    PlainPassage.silencing("l4", 4, 3));
            assertPlain(
                    seen.effects().get(1).outcome(),
                    some,
                    arrays,
                    PlainPassage.silencing("l6", 6, 0));
        }

        @Test
        @DisplayName("ranks a filter that was zeroed by hand last: without it nothing changes")
        void zeroed() {
            NetworkProgram some =
                    Programs.from(2, 8, 8)
                            .then(Programs.conv(6, 3, Padding.SAME), Programs.relu())
                            .then(Programs.maxPool(2), new Reshape(), Programs.dense(CLASSES))
                            .build();
            Map<String, Tensor> arrays = RandomWeights.of(some, 9);
            java.util.Arrays.fill(arrays.get("l0/0/weight").values(), 4 * 18, 5 * 18, 0);
            arrays.get("l0/0/bias").values()[4] = 0;
            List<Mute> mutes =
                    IntStream.range(0, 6).mapToObj(f -> new Mute("l0", Set.of(f))).toList();
            Sight.Ablation seen = ablate(some, arrays, mutes);
            Sight.Outcome whole = seen.whole();
            Sight.Outcome without = seen.effects().get(4).outcome();
            assertEquals(whole.loss(), without.loss(), 1e-7);
            assertArrayEquals(whole.rightOfClass(), without.rightOfClass());
            List<Sight.Effect> ranked = new ArrayList<>(seen.effects());
            ranked.sort(
                    Comparator.comparingDouble(
                            one -> -Math.abs(one.outcome().loss() - whole.loss())));
            assertEquals(Set.of(4), ranked.get(5).mute().channels());
            assertTrue(Math.abs(ranked.get(4).outcome().loss() - whole.loss()) > 1e-6);
        }

        @Test
        @DisplayName("tells how far it is, and says why a layer cannot be muted")
        void progress() {
            Subject kept = new Subject.Kept("progress", program, weights);
            Look.Ablation look =
                    new Look.Ablation(
                            () -> data.inOrder(Split.VALIDATION),
                            CLASSES,
                            List.of(new Mute("l1", Set.of(0))));
            Asked asked = Asked.of(engine, "test", kept, look);
            asked.sight(Sight.Ablation.class);
            List<Double> told = asked.told();
            assertEquals(told.stream().sorted().toList(), told);
            assertEquals(1, told.get(told.size() - 1));
            Look.Ablation wrong =
                    new Look.Ablation(look.images(), CLASSES, List.of(new Mute("l3", Set.of(0))));
            Message reason = Asked.of(engine, "test", kept, wrong).reason();
            assertEquals(
                    Message.of("network.problem.mute-no-filters", "3", "Pointwise"),
                    reason.arguments().get(0));
        }

        @Test
        @DisplayName("of no images is refused")
        void none() {
            Look.Ablation look =
                    new Look.Ablation(() -> data.inOrder(Split.TEST), CLASSES, List.of());
            Subject kept = new Subject.Kept("none", program, weights);
            assertEquals(
                    Message.of("engine.look.no-images"),
                    Asked.of(engine, "test", kept, look).reason());
        }
    }

    @Test
    @DisplayName("finds the images that excite each channel most, and where")
    void excitation() {
        Sight.Excitation seen =
                look(
                        program,
                        weights,
                        new Look.Excitation(() -> data.inOrder(Split.VALIDATION), "l4", 5),
                        Sight.Excitation.class);
        PlainPassage plain = new PlainPassage(program, weights, (id, values) -> {});
        List<double[]> maps =
                IntStream.range(0, IMAGES)
                        .mapToObj(i -> plain.outputs(data.tensor(Split.VALIDATION, i)).get("l4"))
                        .toList();
        assertEquals(4, seen.strongest().size());
        for (int channel = 0; channel < 4; channel++) {
            int from = channel * 64;
            double[] largest =
                    maps.stream()
                            .mapToDouble(
                                    map ->
                                            IntStream.range(0, 64)
                                                    .mapToDouble(p -> map[from + p])
                                                    .max()
                                                    .orElseThrow())
                            .toArray();
            List<Integer> order =
                    IntStream.range(0, IMAGES)
                            .boxed()
                            .sorted(Comparator.comparingDouble(image -> -largest[image]))
                            .limit(5)
                            .toList();
            List<Sight.Excited> strongest = seen.strongest().get(channel);
            assertEquals(order, strongest.stream().map(Sight.Excited::image).toList());
            for (Sight.Excited one : strongest) {
                double there = maps.get(one.image())[from + one.row() * 8 + one.column()];
                assertEquals(largest[one.image()], there, 1e-5);
                assertEquals(there, one.value(), 1e-4);
            }
        }
    }

    @Test
    @DisplayName(
            "gathers what comes out of a layer with the classes: means of maps, values of rows")
    void features() {
        PlainPassage plain = new PlainPassage(program, weights, (id, values) -> {});
        for (String layer : List.of("l6", "l8")) {
            Sight.Features seen =
                    look(
                            program,
                            weights,
                            new Look.Features(() -> data.inOrder(Split.VALIDATION), layer, 21),
                            Sight.Features.class);
            assertEquals(21, seen.vectors().shape().dimension(0));
            for (int image = 0; image < 21; image++) {
                Map<String, double[]> outputs = plain.outputs(data.tensor(Split.VALIDATION, image));
                double[] expected =
                        layer.equals("l6") ? means(outputs.get("l6"), 4) : outputs.get("l8");
                int length = expected.length;
                float[] row =
                        java.util.Arrays.copyOfRange(
                                seen.vectors().values(), image * length, (image + 1) * length);
                assertClose(expected, row);
                assertEquals(image, seen.images()[image]);
                assertEquals(data.label(image), seen.labels()[image]);
                double[] logits = outputs.get("l9");
                double predicted = logits[seen.predicted()[image]];
                assertTrue(IntStream.range(0, CLASSES).allMatch(k -> logits[k] <= predicted));
            }
        }
    }

    private static double[] means(double[] maps, int channels) {
        int places = maps.length / channels;
        return IntStream.range(0, channels)
                .mapToDouble(
                        channel ->
                                java.util.Arrays.stream(
                                                maps, channel * places, (channel + 1) * places)
                                        .average()
                                        .orElseThrow())
                .toArray();
    }
}
