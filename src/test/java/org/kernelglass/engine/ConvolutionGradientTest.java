package org.kernelglass.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kernelglass.layer.op.Convolve;
import org.kernelglass.layer.op.Initializer;
import org.kernelglass.layer.op.Padding;
import org.kernelglass.layer.op.Window;
import org.kernelglass.layer.op.WindowGeometry;
import org.kernelglass.parameter.Size;
import org.kernelglass.tensor.TensorShape;
import org.kernelglass.training.Compute.Layout;

@Tag("engine")
@DisplayName("The gradients of a convolution are what plain loops compute")
class ConvolutionGradientTest {

    /** The fault that is gone around shows only now and then. */
    private static final int TRIES = 6;

    private static ModelThread thread;
    private static EngineStart engine;

    @BeforeAll
    static void start() {
        thread = new ModelThread();
        engine = thread.call(() -> EngineStart.start(Optional.empty()));
    }

    @AfterAll
    static void close() {
        thread.close();
    }

    @ParameterizedTest(name = "{0} channels, {1} filters, {2} groups")
    @CsvSource({
        "1, 8, 1", "2, 6, 1", "3, 8, 1", "6, 16, 1", "8, 12, 1", "16, 8, 1", "20, 50, 1",
        "24, 24, 1", "16, 32, 1", "1, 32, 1", "8, 8, 2", "8, 16, 4", "8, 8, 8", "4, 8, 4",
        "3, 9, 3", "16, 32, 16"
    })
    @DisplayName("by the input and by the kernels, in both layouts")
    void gradients(int channels, int filters, int groups) {
        SplittableRandom random = new SplittableRandom(31L * channels + 7L * filters + groups);
        for (int kernel = 1; kernel <= 4; kernel++) {
            for (int stride = 1; stride <= 2; stride++) {
                Window window =
                        new Window(
                                Size.square(kernel),
                                Size.square(stride),
                                Size.square(1),
                                Padding.SAME);
                Convolve convolve =
                        new Convolve(
                                filters,
                                window,
                                groups,
                                groups == channels,
                                true,
                                Initializer.NORMAL);
                for (Layout layout : Layout.values()) {
                    for (int turn = 0; turn < TRIES; turn++) {
                        compare(convolve, TensorShape.image(channels, 9, 7), layout, random);
                    }
                }
            }
        }
    }

    private static void compare(
            Convolve convolve, TensorShape shape, Layout layout, SplittableRandom random) {
        int batch = 2;
        TensorShape output = convolve.output(shape);
        float[] x = values(random, (int) shape.size() * batch);
        float[] upstream = values(random, (int) output.size() * batch);
        TensorShape kernels = convolve.parameters(shape).get(0).shape();
        float[] w = values(random, (int) kernels.size());
        double[] byInput = new double[x.length];
        double[] byKernel = new double[w.length];
        plain(convolve, shape, batch, x, w, upstream, byInput, byKernel);
        thread.call(
                () -> {
                    try (NDManager scope = NDManager.newBaseManager(engine.device())) {
                        NDArray input = input(scope, x, batch, shape, layout);
                        NDArray weight = NativeArrays.copy(scope, w, NativeArrays.shape(kernels));
                        NDArray bias = scope.zeros(new Shape(convolve.filters()));
                        input.setRequiresGradient(true);
                        weight.setRequiresGradient(true);
                        Map<String, NDArray> arrays = Map.of("weight", weight, "bias", bias);
                        try (GradientCollector collector =
                                Engine.getInstance().newGradientCollector()) {
                            NDArray y = new Convolution(convolve, shape, arrays::get).of(input);
                            NDArray up = NativeArrays.copy(scope, upstream, y.getShape());
                            collector.backward(y.mul(up).sum());
                        }
                        String what = convolve + " on " + shape + " " + layout;
                        requireClose(what + " by input", byInput, input.getGradient());
                        requireClose(what + " by kernel", byKernel, weight.getGradient());
                    }
                    return null;
                });
    }

    private static NDArray input(
            NDManager scope, float[] x, int batch, TensorShape shape, Layout layout) {
        int channels = shape.channels();
        int places = shape.height() * shape.width();
        if (layout == Layout.CHANNELS_FIRST) {
            return NativeArrays.copy(
                    scope, x, new Shape(batch, channels, shape.height(), shape.width()));
        }
        float[] innermost = new float[x.length];
        for (int at = 0; at < x.length; at++) {
            int image = at / (channels * places);
            int channel = at / places % channels;
            innermost[(image * places + at % places) * channels + channel] = x[at];
        }
        return NativeArrays.copy(
                        scope, innermost, new Shape(batch, shape.height(), shape.width(), channels))
                .transpose(0, 3, 1, 2);
    }

    private static void plain(
            Convolve convolve,
            TensorShape shape,
            int batch,
            float[] x,
            float[] w,
            float[] upstream,
            double[] byInput,
            double[] byKernel) {
        WindowGeometry rows = convolve.window().rows(shape);
        WindowGeometry columns = convolve.window().columns(shape);
        int inGroup = shape.channels() / convolve.groups();
        int outGroup = convolve.filters() / convolve.groups();
        int size = convolve.window().kernel().height();
        int at = 0;
        for (int image = 0; image < batch; image++) {
            for (int filter = 0; filter < convolve.filters(); filter++) {
                for (int row = 0; row < rows.output(); row++) {
                    for (int column = 0; column < columns.output(); column++) {
                        double up = upstream[at++];
                        for (int tap = 0; tap < inGroup * size * size; tap++) {
                            int r = rows.inputPosition(row, tap / size % size);
                            int c = columns.inputPosition(column, tap % size);
                            if (r < 0 || r >= shape.height() || c < 0 || c >= shape.width()) {
                                continue;
                            }
                            int channel = filter / outGroup * inGroup + tap / (size * size);
                            int pixel =
                                    ((image * shape.channels() + channel) * shape.height() + r)
                                                    * shape.width()
                                            + c;
                            int weight = filter * inGroup * size * size + tap;
                            byInput[pixel] += up * w[weight];
                            byKernel[weight] += up * x[pixel];
                        }
                    }
                }
            }
        }
    }

    private static void requireClose(String what, double[] expected, NDArray gradient) {
        float[] actual = gradient.toFloatArray();
        for (int at = 0; at < expected.length; at++) {
            assertEquals(expected[at], actual[at], 1e-4 + 1e-4 * Math.abs(expected[at]), what);
        }
    }

    private static float[] values(SplittableRandom random, int size) {
        float[] values = new float[size];
        for (int at = 0; at < size; at++) {
            values[at] = (float) (random.nextDouble() * 2 - 1);
        }
        return values;
    }
}
