package org.kernelglass.inspection.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.kernelglass.inspection.PlainPassage;
import org.kernelglass.inspection.Sight;
import org.kernelglass.layer.ContainerKind;
import org.kernelglass.layer.LayerKind;
import org.kernelglass.layer.LayerKinds;
import org.kernelglass.layer.Parallel;
import org.kernelglass.layer.Residual;
import org.kernelglass.layer.SingleKind;
import org.kernelglass.layer.op.Normalize;
import org.kernelglass.layer.op.Pool;
import org.kernelglass.network.LayerStack;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.network.RandomStacks;
import org.kernelglass.network.StackBuilder;
import org.kernelglass.network.StackCompiler;
import org.kernelglass.parameter.Size;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;

@DisplayName("The arithmetic microscope")
class MicroscopeTest {

    private static final TensorShape PICTURE = TensorShape.image(2, 9, 8);

    private static SingleKind kind(String text) {
        String[] words = text.split(" ");
        LayerKind kind = LayerKinds.byId(words[0]);
        for (int i = 1; i < words.length; i++) {
            kind = kind.with(words[i].split("=")[0], words[i].split("=")[1]);
        }
        return (SingleKind) kind;
    }

    private static SingleKind[] kinds(String... texts) {
        return List.of(texts).stream().map(MicroscopeTest::kind).toArray(SingleKind[]::new);
    }

    /** A network, an image on its way through it, and the microscope over both. */
    private record Bench(NetworkProgram program, Sight.Passage passage, Microscope microscope) {

        static Bench of(StackBuilder stack, int classes) {
            return of(stack.build(), classes);
        }

        static Bench of(LayerStack stack, int classes) {
            Random random = new Random(3);
            NetworkProgram program = StackCompiler.compile(stack, PICTURE, classes);
            Map<String, Tensor> weights = RandomStacks.weights(program, random);
            Sight.Passage passage =
                    PlainPassage.of(program, weights, RandomStacks.picture(PICTURE, random));
            return new Bench(program, passage, new Microscope(program, passage, weights::get));
        }

        String id(int step) {
            return program.steps().get(step).layerId();
        }

        Explanation at(int step, int channel, int row, int column) {
            return microscope.at(ValuePosition.of(id(step), channel, row, column));
        }

        @SuppressWarnings("unchecked")
        <A extends Arithmetic> A arithmetic(int step, int channel, int row, int column) {
            return (A) at(step, channel, row, column).value().arithmetic();
        }

        float weight(int step, String array, int at) {
            return passage.arrays().get(id(step) + "/0/" + array).values()[at];
        }
    }

    private static Bench bench(String... kinds) {
        return Bench.of(StackBuilder.start().add(kinds(kinds)), 3);
    }

    @Test
    @DisplayName("shows what plain loops compute: every kind, random stacks, random positions")
    void everyKind() {
        MicroscopeCheck check = new MicroscopeCheck();
        Random random = new Random(11);
        for (int trial = 0; trial < 400; trial++) {
            LayerStack stack = RandomStacks.draw(random, PICTURE, 3);
            NetworkProgram program = StackCompiler.compile(stack, PICTURE, 3);
            Map<String, Tensor> weights = RandomStacks.weights(program, random);
            Tensor picture = RandomStacks.picture(PICTURE, random);
            check.every(program, PlainPassage.of(program, weights, picture), weights, random);
        }
        for (LayerKind kind : LayerKinds.ALL) {
            int compared = check.comparedByKind().getOrDefault(kind.id(), 0);
            assertTrue(compared >= 50, kind.id() + ": only " + compared);
        }
    }

    @Nested
    @DisplayName("of a convolution")
    class Convolution {

        private final Bench bench =
                bench("Conv2D filters=2 kernel=3x3 padding=same", "Flatten", "Dense units=3");

        @Test
        @DisplayName("shows terms, bias and sum that add up to the value")
        void addsUp() {
            Arithmetic.WeightedSum sum = bench.arithmetic(0, 1, 4, 4);
            assertEquals(TensorShape.image(2, 3, 3), sum.kernel());
            assertEquals(18, sum.terms().size());
            assertEquals(bench.weight(0, "bias", 1), sum.bias().orElseThrow());
            assertEquals(sum.sum() + sum.bias().orElseThrow(), sum.value(), 1e-12);
            Term third = sum.terms().get(2);
            assertEquals(ValuePosition.pixel(0, 3, 5), third.reading().source().orElseThrow());
            assertEquals(bench.weight(0, "weight", 18 + 2), third.weight());
            assertEquals(third.reading().x() * third.weight(), third.product());
        }

        @Test
        @DisplayName("shows padding as padding: no pixel, and 0")
        void padding() {
            Arithmetic.WeightedSum sum = bench.arithmetic(0, 0, 0, 7);
            List<Integer> padding =
                    IntStream.range(0, 18)
                            .filter(at -> sum.terms().get(at).reading().isPadding())
                            .boxed()
                            .toList();
            assertEquals(List.of(0, 1, 2, 5, 8, 9, 10, 11, 14, 17), padding);
            padding.forEach(at -> assertEquals(0, sum.terms().get(at).reading().x()));
            assertEquals(8, sum.sources().size());
        }

        @Test
        @DisplayName("in groups reads the channels of its own group")
        void groups() {
            Bench grouped =
                    bench(
                            "Conv2D filters=4 kernel=1x1",
                            "Conv2D filters=4 kernel=1x1 groups=2",
                            "Flatten",
                            "Dense units=3");
            Arithmetic.WeightedSum sum = grouped.arithmetic(1, 3, 2, 2);
            assertEquals(2, sum.firstChannel());
            assertEquals(
                    List.of(
                            ValuePosition.of(grouped.id(0), 2, 2, 2),
                            ValuePosition.of(grouped.id(0), 3, 2, 2)),
                    sum.sources());
        }

        @Test
        @DisplayName("that is separable leads back to its depthwise half and from there to pixels")
        void separable() {
            Bench separable =
                    bench("SeparableConv2D filters=3 kernel=3x3", "Flatten", "Dense units=3");
            Arithmetic.WeightedSum sum = separable.arithmetic(0, 2, 1, 1);
            ValuePosition inside = sum.sources().get(1);
            assertEquals(new ValuePosition(separable.id(0), 0, 1, 1, 1), inside);
            Explanation half = separable.microscope().at(inside);
            assertEquals(sum.terms().get(1).reading().x(), half.value().value());
            assertEquals(OptionalDouble.empty(), half.value().engine());
            assertEquals(List.of(), half.after());
            assertEquals(9, half.value().arithmetic().sources().size());
            assertTrue(half.value().arithmetic().sources().get(0).isPixel());
            assertEquals(new Area(1, 3, 1, 3), half.receptiveField().orElseThrow());
        }
    }

    @Nested
    @DisplayName("of a pool")
    class Pooling {

        @Test
        @DisplayName("names the winning position; padding is −∞ or +∞ and never wins")
        void extremes() {
            for (String kind : List.of("MaxPool", "MinPool")) {
                Bench bench =
                        bench(kind + " pool=3x3 stride=2x2 padding=1", "Flatten", "Dense units=3");
                Arithmetic.Extreme extreme = bench.arithmetic(0, 1, 0, 1);
                boolean maximum = kind.equals("MaxPool");
                assertEquals(maximum ? Pool.Take.MAXIMUM : Pool.Take.MINIMUM, extreme.take());
                assertEquals(Size.square(3), extreme.window());
                Reading winner = extreme.readings().get(extreme.winner());
                assertFalse(winner.isPadding());
                assertEquals(winner.x(), extreme.value());
                for (int at = 0; at < 3; at++) {
                    assertTrue(extreme.readings().get(at).isPadding());
                    assertEquals(
                            maximum ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY,
                            extreme.readings().get(at).x());
                }
                for (Reading reading : extreme.readings()) {
                    assertTrue(maximum ? reading.x() <= winner.x() : reading.x() >= winner.x());
                }
            }
        }

        @Test
        @DisplayName("that averages divides by what is no padding")
        void average() {
            Bench bench =
                    bench("AveragePool pool=3x3 stride=2x2 padding=1", "Flatten", "Dense units=3");
            Arithmetic.Mean mean = bench.arithmetic(0, 0, 0, 0);
            assertEquals(9, mean.readings().size());
            assertEquals(4, mean.count());
            assertEquals(mean.sum() / 4, mean.value());
        }

        @Test
        @DisplayName("of a whole map reads all of it")
        void global() {
            Bench bench = bench("GlobalMaxPool", "Dense units=3");
            Arithmetic.Extreme extreme = bench.arithmetic(0, 1, 0, 0);
            assertEquals(new Size(9, 8), extreme.window());
            assertEquals(72, extreme.sources().size());
        }
    }

    @Test
    @DisplayName("of a dense layer has the largest terms first")
    void dense() {
        Bench bench = bench("Flatten", "Dense units=3");
        Arithmetic.WeightedSum sum = bench.arithmetic(1, 2, 0, 0);
        assertEquals(TensorShape.vector(144), sum.kernel());
        List<Term> ordered = sum.largestFirst();
        assertEquals(144, ordered.size());
        for (int at = 1; at < ordered.size(); at++) {
            assertTrue(
                    Math.abs(ordered.get(at - 1).product()) >= Math.abs(ordered.get(at).product()));
        }
        Arithmetic.Moved moved = bench.arithmetic(0, 72 + 3 * 8 + 5, 0, 0);
        assertEquals(ValuePosition.pixel(1, 3, 5), moved.reading().source().orElseThrow());
    }

    @Nested
    @DisplayName("of a normalization")
    class Normalization {

        @Test
        @DisplayName("shows BatchNorm's four numbers")
        void batch() {
            Bench bench = bench("BatchNorm", "Flatten", "Dense units=3");
            Arithmetic.Normalized normalized = bench.arithmetic(0, 1, 2, 3);
            Arithmetic.Scaling scaling = normalized.scaling();
            assertEquals(bench.weight(0, "mean", 1), scaling.mean());
            assertEquals(bench.weight(0, "variance", 1), scaling.variance());
            assertEquals(bench.weight(0, "gamma", 1), scaling.gamma());
            assertEquals(bench.weight(0, "beta", 1), scaling.beta());
            assertEquals(Normalize.Over.BATCH, normalized.over());
        }

        @Test
        @DisplayName("over a group shows which channels its mean and variance are of")
        void group() {
            Bench bench =
                    bench(
                            "Conv2D filters=6 kernel=1x1",
                            "GroupNorm groups=2",
                            "Flatten",
                            "Dense units=3");
            Arithmetic.Normalized normalized = bench.arithmetic(1, 4, 2, 3);
            assertEquals(3, normalized.firstChannel());
            assertEquals(3, normalized.channels());
            float[] maps = bench.passage().outputs().get(bench.id(0)).values();
            double mean =
                    IntStream.range(3 * 72, 6 * 72).mapToDouble(at -> maps[at]).average().orElse(0);
            assertEquals(mean, normalized.scaling().mean(), 1e-9);
        }
    }

    @Nested
    @DisplayName("of a container")
    class Containers {

        @Test
        @DisplayName("shows both ways of a Residual, the shortcut last")
        void residual() {
            Bench bench =
                    Bench.of(
                            StackBuilder.start()
                                    .add(kinds("Conv2D filters=4 kernel=1x1"))
                                    .add(
                                            (ContainerKind) Residual.DEFAULT,
                                            List.of(
                                                    b ->
                                                            b.add(
                                                                    kinds(
                                                                            "Conv2D filters=4"
                                                                                    + " padding=same"))))
                                    .add(kinds("ReLU", "Flatten", "Dense units=3")),
                            3);
            Explanation explanation = bench.at(1, 2, 3, 4);
            Arithmetic.Added added = (Arithmetic.Added) explanation.value().arithmetic();
            assertEquals(2, added.readings().size());
            assertEquals(ValuePosition.of(bench.id(0), 2, 3, 4), added.sources().get(1));
            assertEquals(added.readings().get(0).x() + added.readings().get(1).x(), added.value());
            assertEquals("ReLU", explanation.after().get(0).kindId());
        }

        @Test
        @DisplayName("shows which branch and channel of a Parallel it is")
        void parallel() {
            Bench bench =
                    Bench.of(
                            StackBuilder.start()
                                    .add(
                                            (ContainerKind) Parallel.DEFAULT,
                                            List.of(
                                                    b ->
                                                            b.add(
                                                                    kinds(
                                                                            "Conv2D filters=3 kernel=1x1")),
                                                    b -> {}))
                                    .add(kinds("Flatten", "Dense units=3")),
                            3);
            Arithmetic.Concatenated concatenated = bench.arithmetic(0, 4, 3, 4);
            assertEquals(1, concatenated.branch());
            assertEquals(List.of(ValuePosition.pixel(1, 3, 4)), concatenated.sources());
        }
    }

    @Nested
    @DisplayName("of what comes after")
    class After {

        @Test
        @DisplayName("goes through BatchNorm and dropout to the activation, and no further")
        void chain() {
            Bench bench =
                    bench(
                            "Conv2D filters=2 kernel=1x1",
                            "BatchNorm",
                            "Dropout",
                            "ELU",
                            "Tanh",
                            "Flatten",
                            "Dense units=3");
            List<ExplainedValue> after = bench.at(0, 1, 2, 3).after();
            assertEquals(
                    List.of("BatchNorm", "Dropout", "ELU"),
                    after.stream().map(ExplainedValue::kindId).toList());
            assertEquals(ValuePosition.of(bench.id(3), 1, 2, 3), after.get(2).position());
        }

        @Test
        @DisplayName("is nothing where a pool or no activation follows")
        void none() {
            Bench bench =
                    bench(
                            "Conv2D filters=2 kernel=1x1",
                            "BatchNorm",
                            "MaxPool",
                            "Flatten",
                            "Dense units=3");
            assertEquals(List.of(), bench.at(0, 0, 0, 0).after());
            assertEquals(List.of(), bench.at(4, 0, 0, 0).after());
        }

        @Test
        @DisplayName("is the share of the classes for a logit; the engine's is the probability")
        void softmax() {
            Bench bench = bench("Flatten", "Dense units=3", "Softmax");
            Map<String, Tensor> outputs = new HashMap<>(bench.passage().outputs());
            outputs.remove(bench.id(2));
            Sight.Passage seen = bench.passage();
            Sight.Passage without =
                    new Sight.Passage(
                            0,
                            seen.image(),
                            outputs,
                            seen.arrays(),
                            seen.logits(),
                            seen.probabilities());
            Microscope microscope = new Microscope(bench.program(), without, seen.arrays()::get);
            ExplainedValue share =
                    microscope.at(ValuePosition.of(bench.id(1), 1, 0, 0)).after().get(0);
            assertEquals(3, ((Arithmetic.Softmax) share.arithmetic()).logits().size());
            assertEquals(seen.probabilities()[1], share.engine().orElseThrow());
        }
    }

    @Nested
    @DisplayName("refuses")
    class Refuses {

        private final Bench bench = bench("Conv2D filters=2", "Flatten", "Dense units=3");

        @Test
        @DisplayName("a layer, a place or an operation that is not there")
        void outside() {
            List<ValuePosition> wrong =
                    List.of(
                            ValuePosition.of("nothing", 0, 0, 0),
                            ValuePosition.pixel(0, 0, 0),
                            ValuePosition.of(bench.id(0), 2, 0, 0),
                            ValuePosition.of(bench.id(0), 0, 7, 0),
                            ValuePosition.of(bench.id(0), 0, 0, -1),
                            ValuePosition.of(bench.id(2), 0, 1, 0),
                            new ValuePosition(bench.id(0), 1, 0, 0, 0));
            for (ValuePosition position : wrong) {
                assertThrows(IllegalArgumentException.class, () -> bench.microscope().at(position));
            }
        }
    }
}
