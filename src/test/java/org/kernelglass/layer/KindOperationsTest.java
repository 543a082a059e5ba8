package org.kernelglass.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kernelglass.layer.op.Add;
import org.kernelglass.layer.op.Concat;
import org.kernelglass.layer.op.Convolve;
import org.kernelglass.layer.op.Drop;
import org.kernelglass.layer.op.Initializer;
import org.kernelglass.layer.op.LayerOperation;
import org.kernelglass.layer.op.Normalize;
import org.kernelglass.layer.op.Padding;
import org.kernelglass.layer.op.ParameterArray;
import org.kernelglass.layer.op.Pointwise;
import org.kernelglass.layer.op.Pool;
import org.kernelglass.layer.op.Reduce;
import org.kernelglass.layer.op.Reshape;
import org.kernelglass.layer.op.Window;
import org.kernelglass.message.Message;
import org.kernelglass.message.Sentences;
import org.kernelglass.parameter.Size;
import org.kernelglass.tensor.TensorShape;

@DisplayName("What a kind is made of")
class KindOperationsTest {

    private static final TensorShape MAPS = TensorShape.image(8, 14, 14);

    private static SingleKind kind(String id, String... settings) {
        LayerKind kind = LayerKinds.byId(id);
        for (String setting : settings) {
            kind = kind.with(setting.split("=")[0], setting.split("=")[1]);
        }
        return (SingleKind) kind;
    }

    private static TensorShape output(SingleKind kind, TensorShape input) {
        assertEquals(Optional.empty(), kind.problem(input));
        TensorShape shape = input;
        for (LayerOperation operation : kind.operations(input)) {
            shape = operation.output(shape);
        }
        return shape;
    }

    private static long parameters(SingleKind kind, TensorShape input) {
        long sum = 0;
        TensorShape shape = input;
        for (LayerOperation operation : kind.operations(input)) {
            for (ParameterArray array : operation.parameters(shape)) {
                sum += array.shape().size();
            }
            shape = operation.output(shape);
        }
        return sum;
    }

    private static String problem(SingleKind kind, TensorShape input) {
        return kind.problem(input).map(new Sentences(Locale.ENGLISH)::render).orElse("");
    }

    @ParameterizedTest(name = "{0} {1}: {2} and {3} parameters")
    @CsvSource(
            delimiter = '|',
            value = {
                "Conv2D||12×12×32|2336",
                "Conv2D|filters=16 kernel=5x1 bias=false|10×14×16|640",
                "Conv2D|stride=2 padding=same|7×7×32|2336",
                "Conv2D|groups=4|12×12×32|608",
                "Conv2D|dilation=2|10×10×32|2336",
                "Conv2D|padding=2|16×16×32|2336",
                "DepthwiseConv2D||12×12×8|80",
                "DepthwiseConv2D|depth_multiplier=3 padding=same|14×14×24|240",
                "SeparableConv2D||12×12×32|360",
                "SeparableConv2D|depth_multiplier=2 bias=false|12×12×32|656",
                "MaxPool||7×7×8|0",
                "MinPool|pool=3|6×6×8|0",
                "AveragePool|pool=3 stride=3 padding=same|5×5×8|0",
                "GlobalAveragePool||8|0",
                "GlobalMaxPool||8|0",
                "BatchNorm||14×14×8|32",
                "GroupNorm|groups=4|14×14×8|16",
                "Standardize||14×14×8|16",
                "Flatten||1568|0",
                "Softmax||14×14×8|0",
                "SpatialDropout||14×14×8|0"
            })
    @DisplayName("shapes and parameters are Keras'")
    void shapes(String id, String settings, String output, long parameters) {
        SingleKind kind = settings == null ? kind(id) : kind(id, settings.split(" "));
        assertEquals(output, output(kind, MAPS).display());
        assertEquals(parameters, parameters(kind, MAPS));
    }

    @Test
    @DisplayName("depthwise and separable convolutions are convolutions with a group per channel")
    void convolutions() {
        Window window = new Window(Size.square(3), Size.square(1), Size.square(1), Padding.VALID);
        Window point = new Window(Size.square(1), Size.square(1), Size.square(1), Padding.VALID);
        Initializer glorot = Initializer.GLOROT_UNIFORM;
        assertEquals(
                List.of(new Convolve(16, window, 8, true, true, glorot)),
                kind("DepthwiseConv2D", "depth_multiplier=2").operations(MAPS));
        assertEquals(
                List.of(
                        new Convolve(8, window, 8, true, false, glorot),
                        new Convolve(32, point, 1, false, true, glorot)),
                kind("SeparableConv2D").operations(MAPS));
    }

    @Test
    @DisplayName("pools take what their name says, with the pool size as the stride at first")
    void pools() {
        Window window = new Window(Size.square(2), Size.square(2), Size.square(1), Padding.VALID);
        assertEquals(
                List.of(new Pool(Pool.Take.MAXIMUM, window)), kind("MaxPool").operations(MAPS));
        assertEquals(
                List.of(new Pool(Pool.Take.MINIMUM, window)), kind("MinPool").operations(MAPS));
        assertEquals(
                List.of(new Pool(Pool.Take.AVERAGE, window)), kind("AveragePool").operations(MAPS));
        assertEquals(
                List.of(new Reduce(Pool.Take.AVERAGE)), kind("GlobalAveragePool").operations(MAPS));
        assertEquals(
                List.of(new Reduce(Pool.Take.MAXIMUM)), kind("GlobalMaxPool").operations(MAPS));
    }

    @Test
    @DisplayName("normalizations have Keras' defaults")
    void normalizations() {
        assertEquals(
                List.of(new Normalize(Normalize.Over.BATCH, 1, 1e-3, 0.99)),
                kind("BatchNorm").operations(MAPS));
        assertEquals(
                List.of(new Normalize(Normalize.Over.GROUP, 32, 1e-3, 0)),
                kind("GroupNorm").operations(MAPS));
        Normalize standardize = (Normalize) kind("Standardize").operations(MAPS).get(0);
        assertEquals(Normalize.Over.TRAINING_SPLIT, standardize.over());
        assertTrue(standardize.epsilon() <= 1e-6);
    }

    @Test
    @DisplayName("the statistics of a normalization take no gradient")
    void statistics() {
        List<ParameterArray> arrays = kind("BatchNorm").operations(MAPS).get(0).parameters(MAPS);
        assertEquals(
                List.of("gamma", "beta"),
                arrays.stream()
                        .filter(array -> array.role().trainable())
                        .map(ParameterArray::name)
                        .toList());
    }

    @Test
    @DisplayName("activations are one function each, with Keras' slopes")
    void activations() {
        for (Pointwise.Function function : Pointwise.Function.values()) {
            long kinds =
                    LayerKinds.ALL.stream()
                            .filter(SingleKind.class::isInstance)
                            .flatMap(kind -> ((SingleKind) kind).operations(MAPS).stream())
                            .filter(op -> op instanceof Pointwise p && p.function() == function)
                            .count();
            assertEquals(1, kinds, function.toString());
        }
        assertEquals(
                List.of(new Pointwise(Pointwise.Function.LEAKY_RELU, 0.3, 0)),
                kind("LeakyReLU").operations(MAPS));
        assertEquals(
                List.of(new Pointwise(Pointwise.Function.ELU, 1, 0)), kind("ELU").operations(MAPS));
        assertEquals(
                List.of(new Pointwise(Pointwise.Function.AFFINE, 2, -1)),
                kind("Rescale", "scale=2", "offset=-1").operations(MAPS));
        assertEquals(List.of(Pointwise.of(Pointwise.Function.RELU)), kind("ReLU").operations(MAPS));
    }

    @Test
    @DisplayName("dropout drops values, spatial dropout whole maps, Flatten reshapes")
    void others() {
        assertEquals(List.of(new Drop(0.5, false)), kind("Dropout").operations(MAPS));
        assertEquals(
                List.of(new Drop(0.25, true)),
                kind("SpatialDropout", "rate=0.25").operations(MAPS));
        assertEquals(List.of(new Reshape()), kind("Flatten").operations(MAPS));
    }

    @Nested
    @DisplayName("An input that does not fit is answered with what to change")
    class Problems {

        @ParameterizedTest(name = "{0} {1} on {2}x{2}: {3}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "Conv2D|kernel=5|3|Kernel 5×5 is larger than its 3×3 input",
                    "Conv2D|dilation=4|8|with dilation 4×4 spans 9×9, more than its 8×8 input",
                    "Conv2D|groups=3|14|3 groups must divide both the 8 input channels and the 32",
                    "MaxPool|pool=4|3|Kernel 4×4 is larger than its 3×3 input",
                    "MaxPool|padding=2|14|Padding 2 is so wide that some 2×2 windows",
                    "GroupNorm|groups=3|14|3 groups do not divide 8 channels",
                    "Dense|units=5|14|insert Flatten or GlobalAveragePool"
                })
        void onMaps(String id, String setting, int side, String expected) {
            String sentence = problem(kind(id, setting), TensorShape.image(8, side, side));
            assertTrue(sentence.contains(expected), sentence);
        }

        @ParameterizedTest
        @CsvSource({
            "Conv2D",
            "DepthwiseConv2D",
            "SeparableConv2D",
            "MaxPool",
            "GlobalAveragePool",
            "SpatialDropout"
        })
        void onValuesInARow(String id) {
            String sentence = problem(kind(id), TensorShape.vector(64));
            assertTrue(sentence.contains("move it before Flatten"), sentence);
        }
    }

    @Nested
    @DisplayName("Containers")
    class Containers {

        private final TensorShape body = TensorShape.image(16, 7, 7);
        private final Size stride = Size.square(2);

        private List<LayerOperation> shortcut(String... settings) {
            LayerKind kind = Residual.DEFAULT;
            for (String setting : settings) {
                kind = kind.with(setting.split("=")[0], setting.split("=")[1]);
            }
            return ((ContainerKind) kind).shortcut(MAPS, body, stride).orElseThrow();
        }

        @Test
        @DisplayName("a residual adds its body to the input unchanged")
        void identity() {
            assertEquals(List.of(), shortcut());
            assertEquals(List.of(), shortcut("batch_norm=true"));
            assertEquals(new Add(), Residual.DEFAULT.join());
        }

        @Test
        @DisplayName("a projection is a 1×1 convolution with the body's filters and stride")
        void projection() {
            Window window = new Window(Size.square(1), stride, Size.square(1), Padding.VALID);
            assertEquals(
                    List.of(new Convolve(16, window, 1, false, true, Initializer.GLOROT_UNIFORM)),
                    shortcut("shortcut=projection"));
            assertEquals(body, shortcut("shortcut=projection").get(0).output(MAPS));
        }

        @Test
        @DisplayName("a projection with BatchNorm has no bias")
        void normalizedProjection() {
            List<LayerOperation> operations = shortcut("shortcut=projection", "batch_norm=true");
            assertEquals(2, operations.size());
            assertTrue(operations.get(0) instanceof Convolve convolve && !convolve.bias());
            assertEquals(new Normalize(Normalize.Over.BATCH, 1, 1e-3, 0.99), operations.get(1));
        }

        @Test
        @DisplayName("parallel branches are concatenated and have no shortcut")
        void parallel() {
            assertEquals(new Concat(), Parallel.DEFAULT.join());
            assertEquals(Optional.empty(), Parallel.DEFAULT.shortcut(MAPS, body, stride));
            assertEquals(
                    TensorShape.image(24, 14, 14),
                    new Concat().output(List.of(MAPS, TensorShape.image(16, 14, 14))));
        }

        @Test
        @DisplayName("branches of different sizes are refused with a sentence")
        void mismatch() {
            Message add = new Add().problem(List.of(MAPS, body)).orElseThrow();
            Message concat = new Concat().problem(List.of(MAPS, body)).orElseThrow();
            Sentences english = new Sentences(Locale.ENGLISH);
            assertTrue(english.render(add).contains("14×14×8 and 7×7×16"));
            assertTrue(english.render(concat).contains("same height and width"));
        }
    }
}
