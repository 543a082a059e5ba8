package org.kernelglass.network;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.kernelglass.inspection.PlainPassage;
import org.kernelglass.layer.ContainerKind;
import org.kernelglass.layer.LayerKind;
import org.kernelglass.layer.LayerKinds;
import org.kernelglass.layer.SingleKind;
import org.kernelglass.message.Refusal;
import org.kernelglass.message.Sentences;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;

@DisplayName("Removing filters")
class PruningTest {

    private static final TensorShape PICTURE = TensorShape.image(2, 9, 8);
    private static final int CLASSES = 3;
    private static final List<Sentences> LANGUAGES =
            List.of(new Sentences(Locale.ENGLISH), new Sentences(Locale.SIMPLIFIED_CHINESE));

    private static LayerKind kind(String text) {
        String[] words = text.split(" ");
        LayerKind kind = LayerKinds.byId(words[0]);
        for (int i = 1; i < words.length; i++) {
            kind = kind.with(words[i].split("=")[0], words[i].split("=")[1]);
        }
        return kind;
    }

    private static Consumer<StackBuilder> layers(String... texts) {
        return stack -> {
            for (String text : texts) {
                stack.add((SingleKind) kind(text));
            }
        };
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static Consumer<StackBuilder> container(
            String text, Consumer<StackBuilder>... branches) {
        return stack -> stack.add((ContainerKind) kind(text), List.of(branches));
    }

    /** A network with weights, and filters of it that go. */
    private record Bench(
            LayerStack stack, NetworkProgram program, Map<String, Tensor> weights, Tensor picture) {

        @SafeVarargs
        @SuppressWarnings("varargs")
        static Bench of(Consumer<StackBuilder>... parts) {
            StackBuilder builder = StackBuilder.start();
            List.of(parts).forEach(part -> part.accept(builder));
            return of(builder.build(), new Random(2));
        }

        static Bench of(LayerStack stack, Random random) {
            NetworkProgram program = StackCompiler.compile(stack, PICTURE, CLASSES);
            return new Bench(
                    stack,
                    program,
                    RandomStacks.weights(program, random),
                    RandomStacks.picture(PICTURE, random));
        }

        String id(String address) {
            return AddressedLayer.all(stack).stream()
                    .filter(entry -> entry.address().text().equals(address))
                    .findFirst()
                    .orElseThrow()
                    .layer()
                    .id();
        }

        void require(String layerId, Set<Integer> filters) {
            Pruning.require(stack, PICTURE, CLASSES, layerId, filters);
        }

        Pruned without(String layerId, Set<Integer> filters) {
            return Pruning.of(stack, PICTURE, CLASSES, weights, layerId, filters);
        }

        float[] muted(String layerId, Set<Integer> filters) {
            MutePoint point = MutePoint.of(program, layerId, filters);
            return PlainPassage.of(
                            program,
                            weights,
                            picture,
                            (id, values) -> {
                                if (id.equals(point.layerId())) {
                                    silence(values, outputOf(id), point.channels());
                                }
                            })
                    .logits();
        }

        private TensorShape outputOf(String id) {
            return find(program.steps(), id).orElseThrow();
        }

        private static Optional<TensorShape> find(List<ProgramStep> steps, String id) {
            for (ProgramStep step : steps) {
                if (step.layerId().equals(id)) {
                    return Optional.of(step.output());
                }
                if (step instanceof ProgramStep.Branches container) {
                    for (List<ProgramStep> branch : container.branches()) {
                        if (find(branch, id).isPresent()) {
                            return find(branch, id);
                        }
                    }
                }
            }
            return Optional.empty();
        }

        private static void silence(double[] values, TensorShape shape, Set<Integer> channels) {
            int places = values.length / shape.channels();
            for (int channel : channels) {
                for (int place = 0; place < places; place++) {
                    values[channel * places + place] = 0;
                }
            }
        }

        /** The smaller network says what the whole one says with the filters muted. */
        Pruned requireSame(String layerId, Set<Integer> filters) {
            Pruned pruned = without(layerId, filters);
            NetworkProgram smaller = StackCompiler.compile(pruned.stack(), PICTURE, CLASSES);
            float[] removed = PlainPassage.of(smaller, pruned.weights(), picture).logits();
            float[] muted = muted(layerId, filters);
            for (int at = 0; at < CLASSES; at++) {
                assertEquals(muted[at], removed[at], 1e-5, layerId + " without " + filters);
            }
            return pruned;
        }

        String refusal(String address, Integer... filters) {
            Refusal refusal =
                    assertThrows(Refusal.class, () -> without(id(address), Set.of(filters)));
            LANGUAGES.forEach(
                    language -> {
                        String sentence = language.render(refusal.problem());
                        assertTrue(!sentence.contains("{") && sentence.length() > 15, sentence);
                    });
            return refusal.problem().key().replace("network.problem.", "")
                    + " "
                    + refusal.problem().arguments().get(0);
        }
    }

    private static void assertRefused(Refusal expected, Executable asking) {
        assertEquals(expected.problem(), assertThrows(Refusal.class, asking).problem());
    }

    private static Set<Integer> some(Random random, int filters) {
        Set<Integer> some = new TreeSet<>();
        IntStream.range(0, filters).filter(at -> random.nextInt(3) == 0).forEach(some::add);
        if (some.isEmpty() || some.size() == filters) {
            return Set.of(random.nextInt(filters));
        }
        return some;
    }

    @Test
    @DisplayName(
            "leaves what muting them leaves: random stacks of all kinds, every layer in turn; what is"
                    + " refused is refused before any weights are there")
    void random() {
        Random random = new Random(31);
        int removed = 0;
        Map<String, Integer> refused = new HashMap<>();
        Set<String> pruned = new HashSet<>();
        for (int trial = 0; trial < 1500; trial++) {
            Bench bench = Bench.of(RandomStacks.draw(random, PICTURE, CLASSES), random);
            for (ProgramStep.Single layer : MutePoint.mutable(bench.program())) {
                Set<Integer> filters = some(random, layer.output().channels());
                try {
                    bench.requireSame(layer.layerId(), filters);
                    assertDoesNotThrow(() -> bench.require(layer.layerId(), filters));
                    removed++;
                    pruned.add(layer.kindId());
                } catch (Refusal refusal) {
                    assertRefused(refusal, () -> bench.require(layer.layerId(), filters));
                    refused.merge(refusal.problem().key(), 1, Integer::sum);
                }
            }
        }
        assertTrue(removed > 250, "only " + removed + ", refused " + refused);
        assertEquals(Set.of("Conv2D", "SeparableConv2D", "Dense"), pruned);
        assertTrue(refused.size() >= 6, refused.toString());
    }

    @Test
    @DisplayName(
            "goes through normalization, depthwise convolution, pools and Flatten to the units")
    void wholeWay() {
        Bench bench =
                Bench.of(
                        layers(
                                "Conv2D filters=4",
                                "BatchNorm",
                                "Sigmoid",
                                "DepthwiseConv2D depth_multiplier=2",
                                "GELU",
                                "AveragePool",
                                "SpatialDropout",
                                "Flatten",
                                "Dense units=5",
                                "ReLU",
                                "Dense units=3",
                                "Softmax"));
        Pruned pruned = bench.requireSame(bench.id("0"), Set.of(1, 2));
        Map<String, Tensor> weights = pruned.weights();
        assertEquals(TensorShape.of(2, 2, 3, 3), weights.get(bench.id("0") + "/0/weight").shape());
        assertEquals(TensorShape.vector(2), weights.get(bench.id("1") + "/0/gamma").shape());
        assertEquals(TensorShape.of(4, 1, 3, 3), weights.get(bench.id("3") + "/0/weight").shape());
        float[] before = bench.weights().get(bench.id("1") + "/0/mean").values();
        float[] after = weights.get(bench.id("1") + "/0/mean").values();
        assertEquals(List.of(before[0], before[3]), List.of(after[0], after[1]));
        assertEquals(2, pruned.stack().layers().get(0).kind().parameter("filters").value());
        bench.requireSame(bench.id("8"), Set.of(0, 4));
    }

    @Test
    @DisplayName(
            "changes nothing where no filter is named, and leaves the given weights as they are")
    void nothing() {
        Bench bench = Bench.of(layers("Conv2D filters=4", "Flatten", "Dense units=3"));
        Map<String, Tensor> before = Map.copyOf(bench.weights());
        assertEquals(bench.stack(), bench.without(bench.id("0"), Set.of()).stack());
        bench.without(bench.id("0"), Set.of(3));
        assertEquals(before, bench.weights());
    }

    @Nested
    @DisplayName("at a container")
    class AtContainer {

        @Test
        @DisplayName(
                "is possible before a Residual with a projection: body and shortcut lose inputs")
        void projection() {
            Bench bench =
                    Bench.of(
                            layers("Conv2D filters=4", "ReLU"),
                            container(
                                    "Residual shortcut=projection batch_norm=true",
                                    layers("Conv2D filters=6 padding=same", "BatchNorm")),
                            layers("ReLU", "Flatten", "Dense units=3"));
            Pruned pruned = bench.requireSame(bench.id("0"), Set.of(0, 2));
            assertEquals(
                    TensorShape.of(6, 2, 1, 1),
                    pruned.weights().get(bench.id("2") + ".shortcut/0/weight").shape());
        }

        @Test
        @DisplayName("is possible in a branch of a Parallel and before one")
        void parallel() {
            Bench bench =
                    Bench.of(
                            layers("Conv2D filters=4", "ReLU"),
                            container(
                                    "Parallel",
                                    layers("Conv2D filters=5 padding=same", "BatchNorm", "ReLU"),
                                    layers("MaxPool pool=3 stride=1 padding=same"),
                                    layers("Conv2D filters=3 kernel=1")),
                            layers("MaxPool", "Conv2D filters=4", "Flatten", "Dense units=3"));
            Pruned inside = bench.requireSame(bench.id("2.0.0"), Set.of(1, 4));
            assertEquals(
                    TensorShape.of(4, 10, 3, 3),
                    inside.weights().get(bench.id("4") + "/0/weight").shape());
            bench.requireSame(bench.id("2.2.0"), Set.of(0));
            Pruned before = bench.requireSame(bench.id("0"), Set.of(2, 3));
            assertEquals(
                    TensorShape.of(4, 10, 3, 3),
                    before.weights().get(bench.id("4") + "/0/weight").shape());
        }

        @Test
        @DisplayName("is possible inside a body, before its last layer")
        void body() {
            Bench bench =
                    Bench.of(
                            container(
                                    "Residual",
                                    layers(
                                            "Conv2D filters=6 padding=same",
                                            "ReLU",
                                            "Conv2D filters=2 padding=same")),
                            layers("Flatten", "Dense units=3"));
            bench.requireSame(bench.id("0.0.0"), Set.of(0, 5));
            assertEquals("prune-sum 0", bench.refusal("0.0.2", 1));
        }
    }

    @Nested
    @DisplayName("is refused")
    class IsRefused {

        @Test
        @DisplayName("through a sum")
        void sum() {
            Bench bench =
                    Bench.of(
                            layers("Conv2D filters=4", "ReLU"),
                            container("Residual", layers("Conv2D filters=4 padding=same")),
                            layers("Flatten", "Dense units=3"));
            assertEquals("prune-sum 2", bench.refusal("0", 1));
            assertEquals("prune-sum 2", bench.refusal("2.0.0", 1));
        }

        @Test
        @DisplayName("into groups, out of groups and from a depthwise convolution alone")
        void groups() {
            Bench bench =
                    Bench.of(
                            layers(
                                    "Conv2D filters=4",
                                    "Conv2D filters=4 groups=2",
                                    "DepthwiseConv2D",
                                    "Flatten",
                                    "Dense units=3"));
            assertEquals("prune-groups 1", bench.refusal("0", 1));
            assertEquals("prune-own-groups 1", bench.refusal("1", 1));
            assertEquals("prune-depthwise 2", bench.refusal("2", 1));
        }

        @Test
        @DisplayName("through GroupNorm and through a softmax between layers")
        void together() {
            Bench norm =
                    Bench.of(
                            layers(
                                    "Conv2D filters=4",
                                    "GroupNorm groups=2",
                                    "Flatten",
                                    "Dense units=3"));
            assertEquals("prune-group-norm 1", norm.refusal("0", 1));
            Bench softmax =
                    Bench.of(layers("Conv2D filters=4", "Softmax", "Flatten", "Dense units=3"));
            assertEquals("prune-softmax 1", softmax.refusal("0", 1));
        }

        @Test
        @DisplayName("where the filters are the classes, or all there are")
        void classes() {
            Bench bench =
                    Bench.of(layers("Conv2D filters=4", "Flatten", "Dense units=3", "Softmax"));
            assertEquals("prune-classes 2", bench.refusal("2", 1));
            assertEquals("prune-all 0", bench.refusal("0", 0, 1, 2, 3));
            Bench maps = Bench.of(layers("Conv2D filters=3", "GlobalMaxPool"));
            assertEquals("prune-classes 0", maps.refusal("0", 1));
        }

        @Test
        @DisplayName("behind a branch where a layer makes something of silence")
        void notSilent() {
            for (String layer :
                    List.of("BatchNorm", "Sigmoid", "DepthwiseConv2D", "Rescale offset=0.5")) {
                Bench bench =
                        Bench.of(
                                container(
                                        "Parallel",
                                        layers("Conv2D filters=4 kernel=1"),
                                        layers("Conv2D filters=2 kernel=1")),
                                layers(layer, "Conv2D filters=2", "Flatten", "Dense units=3"));
                assertEquals("prune-not-silent 1", bench.refusal("0.0.0", 1), layer);
            }
        }

        @Test
        @DisplayName("where the layer has no filters")
        void none() {
            Bench bench = Bench.of(layers("Conv2D filters=4", "ReLU", "Flatten", "Dense units=3"));
            assertEquals("mute-no-filters 1", bench.refusal("1", 0));
            assertThrows(
                    IllegalArgumentException.class, () -> bench.without(bench.id("0"), Set.of(4)));
        }
    }
}
