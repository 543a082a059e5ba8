package org.kernelglass.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.kernelglass.layer.ContainerKind;
import org.kernelglass.layer.LayerKind;
import org.kernelglass.layer.LayerKinds;
import org.kernelglass.layer.SingleKind;
import org.kernelglass.message.Sentences;
import org.kernelglass.tensor.TensorShape;

@DisplayName("The report on a stack")
class StackReportTest {

    private static final TensorShape GREY = TensorShape.image(1, 28, 28);
    private static final Sentences ENGLISH = new Sentences(Locale.ENGLISH);
    private static final Sentences CHINESE = new Sentences(Locale.SIMPLIFIED_CHINESE);

    /** A kind with settings, as in {@code Conv2D filters=8 kernel=5}. */
    private static LayerKind kind(String text) {
        String[] words = text.split(" ");
        LayerKind kind = LayerKinds.byId(words[0]);
        for (int i = 1; i < words.length; i++) {
            kind = kind.with(words[i].split("=")[0], words[i].split("=")[1]);
        }
        return kind;
    }

    private static StackBuilder add(StackBuilder stack, String... kinds) {
        for (String text : kinds) {
            stack.add((SingleKind) kind(text));
        }
        return stack;
    }

    private static StackBuilder layers(String... kinds) {
        return add(StackBuilder.start(), kinds);
    }

    private static Consumer<StackBuilder> branch(String... kinds) {
        return stack -> add(stack, kinds);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static StackBuilder container(
            StackBuilder stack, String container, Consumer<StackBuilder>... branches) {
        return stack.add((ContainerKind) kind(container), List.of(branches));
    }

    private static StackReport report(StackBuilder stack) {
        return StackReport.of(stack.build(), GREY, 10);
    }

    private static StackReport report(String... kinds) {
        return report(layers(kinds));
    }

    /** Each problem as {@code address severity sentence}; rendered in both languages on the way. */
    private static List<String> problems(StackReport report) {
        report.problems().forEach(problem -> CHINESE.render(problem.located()));
        return report.problems().stream()
                .map(p -> p.address() + " " + p.severity() + " " + ENGLISH.render(p.message()))
                .toList();
    }

    private static void assertOnly(StackReport report, String start, String... parts) {
        List<String> problems = problems(report);
        assertEquals(1, problems.size(), problems.toString());
        assertTrue(problems.get(0).startsWith(start), problems.toString());
        for (String part : parts) {
            assertTrue(problems.get(0).contains(part), problems.toString());
        }
    }

    private static String[] ending(String... before) {
        String[] all = java.util.Arrays.copyOf(before, before.length + 3);
        all[before.length] = "Flatten";
        all[before.length + 1] = "Dense units=10";
        all[before.length + 2] = "Softmax";
        return all;
    }

    @Nested
    @DisplayName("counts")
    class Counts {

        @Test
        @DisplayName("statistics as parameters, but not as trainable ones")
        void batchNorm() {
            StackReport report = report(ending("Conv2D filters=8 bias=false", "BatchNorm"));
            LayerCost norm = report.layers().get(1).cost();
            assertEquals(32, norm.parameters());
            assertEquals(16, norm.trainable());
            assertEquals(0, norm.multiplyAdds());
            assertEquals(72 + 32 + 8 * 26 * 26 * 10 + 10, report.total().parameters());
        }

        @Test
        @DisplayName("both halves of a separable convolution")
        void separable() {
            LayerCost cost =
                    report(ending("Conv2D filters=8", "SeparableConv2D")).layers().get(1).cost();
            assertEquals(8 * 9 + 8 * 32 + 32, cost.parameters());
            assertEquals(24 * 24 * (8 * 9 + 8 * 32), cost.multiplyAdds());
            assertEquals(4 * 24 * 24 * (8 + 32), cost.activationBytes());
        }

        @Test
        @DisplayName("a group's share of the channels only")
        void grouped() {
            LayerCost cost =
                    report(ending("Conv2D filters=8", "Conv2D filters=16 groups=4"))
                            .layers()
                            .get(1)
                            .cost();
            assertEquals(16 * 2 * 9 + 16, cost.parameters());
            assertEquals(24 * 24 * 16 * 2 * 9, cost.multiplyAdds());
        }

        @Test
        @DisplayName("a container's own shortcut and join in its row, so that rows add up")
        void containers() {
            StackBuilder stack = layers("Conv2D filters=4 padding=same");
            container(
                    stack,
                    "Residual shortcut=projection batch_norm=true",
                    branch("Conv2D filters=8 stride=2 padding=same", "ReLU"));
            StackReport report = report(add(stack, ending()));
            assertEquals(List.of(), problems(report));
            LayerCost own = report.at("1").orElseThrow().cost();
            assertEquals(4 * 8 + 4 * 8, own.parameters());
            assertEquals(4 * 8 + 2 * 8, own.trainable());
            assertEquals(14 * 14 * 8 * 4, own.multiplyAdds());
            assertEquals(4 * 14 * 14 * 8 * 3, own.activationBytes());
            assertEquals(
                    List.of("0", "1", "1.0.0", "1.0.1", "2", "3", "4"),
                    report.layers().stream().map(LayerReport::address).toList());
            assertEquals(
                    report.total(),
                    report.layers().stream()
                            .map(LayerReport::cost)
                            .reduce(LayerCost.NONE, LayerCost::plus));
        }

        @Test
        @DisplayName("nothing for a disabled layer, which passes its input on")
        void disabled() {
            LayerStack stack = layers(ending("Conv2D kernel=28", "ReLU")).build();
            LayerStack off =
                    StackAddress.parse("0")
                            .change(
                                    stack,
                                    layer ->
                                            new StackLayer(
                                                    layer.id(), layer.kind(), false, List.of()));
            StackReport report = StackReport.of(off, GREY, 10);
            LayerReport row = report.layers().get(0);
            assertEquals(List.of(), problems(report));
            assertEquals(LayerCost.NONE, row.cost());
            assertEquals(Optional.of(GREY), row.output());
            assertEquals(28 * 28 * 10 + 10, report.total().parameters());
        }
    }

    @Nested
    @DisplayName("names what to change")
    class Problems {

        @Test
        @DisplayName("in an empty stack")
        void empty() {
            assertOnly(report(), " ERROR The stack has no layers");
        }

        @Test
        @DisplayName("where a kernel is too large, and says nothing of what follows from it")
        void tooLarge() {
            StackReport report = report(ending("MaxPool", "ReLU", "Conv2D kernel=15"));
            assertOnly(report, "2 ERROR Kernel 15×15 is larger than its 14×14 input");
            assertEquals(Optional.empty(), report.at("2").orElseThrow().output());
            assertEquals(Optional.empty(), report.at("4").orElseThrow().input());
            assertEquals("14×14×1", report.at("2").orElseThrow().input().orElseThrow().display());
        }

        @Test
        @DisplayName("where Flatten is missing")
        void flatten() {
            assertOnly(
                    report("Conv2D", "Dense units=10", "Softmax"), "1 ERROR Needs values in a row");
        }

        @Test
        @DisplayName("at the last Dense where its units are not the classes")
        void units() {
            assertOnly(
                    report("Flatten", "Dense units=20", "ReLU", "Dense units=7", "Softmax"),
                    "3 ERROR The network ends in 7 values but there are 10 classes",
                    "to 10");
        }

        @Test
        @DisplayName("where the network ends without a Dense, or in feature maps")
        void ends() {
            assertOnly(report("Flatten"), "0 ERROR The network ends in 784 values", "add a Dense");
            assertOnly(
                    report("Conv2D filters=10"),
                    "0 ERROR The network ends in feature maps of 26×26×10",
                    "GlobalAveragePool or Flatten");
            assertEquals(List.of(), problems(report("Conv2D filters=10", "GlobalAveragePool")));
        }

        @Test
        @DisplayName("where Softmax stands before the end, or another activation stands there")
        void activations() {
            assertOnly(report(ending("Conv2D", "Softmax")), "1 WARNING Softmax turns scores");
            assertOnly(report("Flatten", "Dense units=10", "Sigmoid"), "2 WARNING Sigmoid limits");
            assertOnly(
                    report("Flatten", "Dense units=10", "ReLU", "Softmax"),
                    "2 WARNING ReLU limits");
        }

        @Test
        @DisplayName("where the pixel range is prepared twice or made tiny")
        void range() {
            String small = "Rescale scale=0.00392156862745098";
            assertOnly(report(ending(small)), "0 WARNING Pixels already arrive as 0 to 1");
            assertOnly(
                    report(ending("Standardize", "Rescale scale=2")), "1 WARNING The pixel range");
            assertOnly(
                    report(ending("Rescale scale=2", "Flatten", "Standardize")),
                    "2 WARNING The pixel");
            assertEquals(List.of(), problems(report(ending("Rescale scale=2 offset=-1"))));
            assertEquals(List.of(), problems(report(ending("Rescale", "Standardize", "Conv2D"))));
            assertEquals(List.of(), problems(report(ending("Conv2D", small))));
        }

        @Test
        @DisplayName("where each branch prepares the range once, nothing")
        void rangeInBranches() {
            StackBuilder stack = StackBuilder.start();
            container(stack, "Parallel", branch("Rescale scale=2"), branch("Standardize"));
            assertEquals(List.of(), problems(report(add(stack, ending()))));
            StackBuilder twice = StackBuilder.start();
            container(twice, "Parallel", branch("Conv2D kernel=1"), branch("Standardize"));
            assertOnly(report(add(twice, ending("Rescale scale=2"))), "1 WARNING The pixel range");
        }

        @Test
        @DisplayName("where Standardize comes after weights")
        void lateStandardize() {
            assertOnly(
                    report(ending("Conv2D", "Standardize")),
                    "1 ERROR Standardize is measured once");
        }

        @Test
        @DisplayName("where a container has too few branches or an empty one")
        void branches() {
            StackBuilder one = StackBuilder.start();
            container(one, "Parallel", branch("ReLU"));
            assertOnly(
                    report(add(one, ending())),
                    "0 ERROR Parallel needs 2 to 16 branches but has 1");
            StackBuilder two = StackBuilder.start();
            container(two, "Residual", branch("ReLU"), branch("ReLU"));
            assertOnly(
                    report(add(two, ending())),
                    "0 ERROR Residual needs exactly 1 branch but has 2");
            StackBuilder empty = StackBuilder.start();
            container(empty, "Parallel", branch("ReLU"), branch());
            StackReport report = report(add(empty, ending()));
            assertOnly(report, "0 WARNING Branch 1 has no enabled layers");
            assertEquals("28×28×2", report.at("0").orElseThrow().output().orElseThrow().display());
        }

        @Test
        @DisplayName(
                "where an inner layer fails, at that layer, and still reports the other branch")
        void innerProblem() {
            StackBuilder stack = StackBuilder.start();
            container(stack, "Parallel", branch("Conv2D kernel=29"), branch("MaxPool"));
            StackReport report = report(add(stack, ending()));
            assertOnly(report, "0.0.0 ERROR Kernel 29×29");
            assertTrue(report.at("0.1.0").orElseThrow().output().isPresent());
        }

        @Test
        @DisplayName("where branches cannot be joined")
        void joins() {
            StackBuilder add = StackBuilder.start();
            container(add, "Residual", branch("Conv2D filters=4"));
            assertOnly(
                    report(add(add, ending())), "0 ERROR The branches end in 26×26×4 and 28×28×1");
            StackBuilder concat = StackBuilder.start();
            container(concat, "Parallel", branch("MaxPool"), branch("ReLU"));
            assertOnly(
                    report(add(concat, ending())),
                    "0 ERROR The branches end in 14×14×1 and 28×28×1");
        }

        @Test
        @DisplayName("where a projection would have to follow a body that ends in a row")
        void projection() {
            StackBuilder stack = StackBuilder.start();
            container(stack, "Residual shortcut=projection", branch("GlobalMaxPool"));
            assertOnly(
                    report(add(stack, "Dense units=10")), "0 ERROR The projection shortcut needs");
        }

        @Test
        @DisplayName("where an id is used twice or is none, or a layer holds what it cannot hold")
        void structure() {
            SingleKind relu = (SingleKind) kind("ReLU");
            StackLayer flatten = StackLayer.of("f", kind("Flatten"));
            StackLayer dense = StackLayer.of("d", kind("Dense units=10"));
            LayerStack inner = LayerStack.of(StackLayer.of("a", relu));
            StackLayer residual = new StackLayer("r", kind("Residual"), true, List.of(inner));
            LayerStack twice = LayerStack.of(StackLayer.of("a", relu), residual, flatten, dense);
            assertOnly(StackReport.of(twice, GREY, 10), "1.0.0 ERROR Another layer has the id 'a'");
            LayerStack odd = LayerStack.of(StackLayer.of("a/b", relu), flatten, dense);
            assertOnly(StackReport.of(odd, GREY, 10), "0 ERROR The layer's id 'a/b' may hold only");
            StackLayer holder = new StackLayer("h", relu, true, List.of(inner));
            assertOnly(
                    StackReport.of(LayerStack.of(holder, flatten, dense), GREY, 10),
                    "0 ERROR ReLU cannot hold other layers");
        }
    }

    @Nested
    @DisplayName("never fails on sizes that no machine holds")
    class Overflow {

        private final String huge = "Conv2D filters=65536 padding=same";

        @Test
        @DisplayName("filters whose weights are too many")
        void weights() {
            assertOnly(report(ending(huge, huge)), "1 ERROR Its weights");
        }

        @Test
        @DisplayName("outputs that grow past every array")
        void outputs() {
            assertOnly(
                    report(
                            ending(
                                    "Conv2D filters=256 padding=same",
                                    "DepthwiseConv2D depth_multiplier=256 padding=same",
                                    "DepthwiseConv2D depth_multiplier=256 padding=same")),
                    "2 ERROR Its output");
            assertOnly(
                    report(
                            "Flatten",
                            "Dense units=1000000",
                            "Dense units=1000000",
                            "Dense units=10"),
                    "2 ERROR Its weights 1000000×1000000 are more than an array can hold");
        }

        @Test
        @DisplayName("channels past what a whole number counts")
        void depthwise() {
            String[] kinds = new String[5];
            java.util.Arrays.fill(
                    kinds, "SeparableConv2D filters=65536 depth_multiplier=256 kernel=1");
            StackReport report =
                    StackReport.of(layers(kinds).build(), TensorShape.image(1, 1, 1), 10);
            assertTrue(
                    problems(report).get(0).contains("ERROR Its weights"),
                    problems(report).toString());
            StackReport wide =
                    StackReport.of(
                            layers("DepthwiseConv2D depth_multiplier=256 kernel=1").build(),
                            TensorShape.image(1 << 24, 1, 1),
                            10);
            assertTrue(
                    problems(wide).get(0).startsWith("0 ERROR Its output"),
                    problems(wide).toString());
        }

        @Test
        @DisplayName("branches that are too many channels together")
        void concat() {
            TensorShape wide = TensorShape.image(1, 30_000, 50_000);
            StackBuilder stack = StackBuilder.start();
            container(stack, "Parallel", branch("Flatten"), branch("Flatten"));
            assertTrue(
                    problems(StackReport.of(stack.build(), wide, 10))
                            .get(0)
                            .startsWith("0 ERROR Its output 3000000000"));
        }

        @Test
        @DisplayName("a picture that is too large, and an input that is none")
        void input() {
            LayerStack stack = layers(ending("Conv2D padding=255")).build();
            for (TensorShape shape :
                    List.of(
                            TensorShape.image(3, Integer.MAX_VALUE, 1),
                            TensorShape.image(Integer.MAX_VALUE, Integer.MAX_VALUE, 99))) {
                assertOnly(StackReport.of(stack, shape, 10), " ERROR The input", "too large");
            }
            assertOnly(
                    StackReport.of(stack, TensorShape.vector(9), 10), " ERROR The input 9 is not");
        }

        @Test
        @DisplayName("a thousand layers of the largest stride and padding")
        void deep() {
            String[] kinds = new String[1000];
            java.util.Arrays.fill(kinds, "Conv2D filters=1 kernel=2 stride=255 padding=255");
            StackReport report = report(kinds);
            assertEquals(28, report.layers().get(999).field().orElseThrow().height());
        }
    }
}
