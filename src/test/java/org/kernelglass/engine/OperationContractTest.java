package org.kernelglass.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kernelglass.layer.op.Add;
import org.kernelglass.layer.op.Concat;
import org.kernelglass.layer.op.Convolve;
import org.kernelglass.layer.op.Dense;
import org.kernelglass.layer.op.Drop;
import org.kernelglass.layer.op.Initializer;
import org.kernelglass.layer.op.JoinOperation;
import org.kernelglass.layer.op.LayerOperation;
import org.kernelglass.layer.op.Normalize;
import org.kernelglass.layer.op.Operation;
import org.kernelglass.layer.op.Padding;
import org.kernelglass.layer.op.ParameterArray;
import org.kernelglass.layer.op.PlainLoops;
import org.kernelglass.layer.op.Pointwise;
import org.kernelglass.layer.op.Pool;
import org.kernelglass.layer.op.Reduce;
import org.kernelglass.layer.op.Reshape;
import org.kernelglass.layer.op.Window;
import org.kernelglass.parameter.Size;
import org.kernelglass.tensor.TensorShape;
import org.kernelglass.training.Compute.Layout;

@Tag("engine")
@DisplayName("Every operation computes in the engine what plain loops compute")
class OperationContractTest {

    private static final int BATCH = 3;
    private static ModelThread thread;
    private static EngineStart engine;

    private int compared;

    @BeforeAll
    static void start() {
        thread = new ModelThread();
        engine = thread.call(() -> EngineStart.start(Optional.empty()));
    }

    @AfterAll
    static void close() {
        thread.close();
    }

    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {1, 2})
    @DisplayName("convolutions: kernels, strides, dilations, groups, all paddings")
    void convolutions(int threads) {
        compute(threads);
        // Two threads wait for each other at every operation where the machine is busy.
        List<TensorShape> shapes = images().subList(0, 4 - 2 * threads + 1);
        for (Window window : windows()) {
            for (TensorShape shape : shapes) {
                for (int groups : new int[] {1, 2, 4}) {
                    check(
                            new Convolve(8, window, groups, groups == 4, true, Initializer.NORMAL),
                            shape);
                }
                check(new Convolve(3, window, 1, false, false, Initializer.NORMAL), shape);
            }
        }
        assertTrue(compared > 500, "only " + compared);
    }

    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {1, 2})
    @DisplayName("pools: maximum, minimum and average, all paddings, also dilated")
    void pools(int threads) {
        compute(threads);
        for (Window window : windows()) {
            for (TensorShape shape : images()) {
                for (Pool.Take take : Pool.Take.values()) {
                    check(new Pool(take, window), shape);
                }
            }
        }
        assertTrue(compared > 250, "only " + compared);
    }

    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {1, 2})
    @DisplayName("a pool padded wider than half its kernel")
    void widelyPadded(int threads) {
        compute(threads);
        Window window =
                new Window(Size.square(5), Size.square(1), Size.square(1), Padding.number(4));
        for (Pool.Take take : Pool.Take.values()) {
            check(new Pool(take, window), TensorShape.image(2, 6, 6));
        }
        assertEquals(6, compared);
    }

    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {1, 2})
    @DisplayName("every function of single values, and softmax along the channels")
    void pointwise(int threads) {
        compute(threads);
        for (Pointwise.Function function : Pointwise.Function.values()) {
            for (TensorShape shape : everyRank()) {
                check(new Pointwise(function, 0.3, -0.7), shape);
            }
        }
        assertTrue(compared >= 9 * 2 * 4, "only " + compared);
    }

    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {1, 2})
    @DisplayName("dense, flatten, dropout at rest, global pools")
    void theRest(int threads) {
        compute(threads);
        check(new Dense(7, true, Initializer.NORMAL), TensorShape.vector(37));
        check(new Dense(1, false, Initializer.NORMAL), TensorShape.vector(1));
        for (TensorShape shape : images()) {
            check(new Reshape(), shape);
            check(new Drop(0.5, true), shape);
            for (Pool.Take take : Pool.Take.values()) {
                check(new Reduce(take), shape);
            }
        }
        check(new Reshape(), TensorShape.vector(5));
        check(new Drop(0.5, false), TensorShape.vector(5));
        assertTrue(compared > 25, "only " + compared);
    }

    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {1, 2})
    @DisplayName("normalizations at rest and, per image, while learning")
    void normalizations(int threads) {
        compute(threads);
        for (TensorShape shape : everyRank()) {
            for (Normalize.Over over : Normalize.Over.values()) {
                for (int groups : new int[] {1, 2, 4}) {
                    check(new Normalize(over, groups, 1e-3, 0.9), shape);
                }
            }
        }
        assertTrue(compared >= 2 * 9 * 2, "only " + compared);
    }

    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {1, 2})
    @DisplayName("joins add value by value and put channels one after another")
    void joins(int threads) {
        compute(threads);
        TensorShape image = TensorShape.image(2, 3, 5);
        check(new Add(), List.of(image, image, image), false);
        check(new Add(), List.of(TensorShape.vector(4), TensorShape.vector(4)), false);
        check(new Concat(), List.of(image, TensorShape.image(3, 3, 5), image), false);
        check(new Concat(), List.of(TensorShape.vector(4), TensorShape.vector(1)), false);
        check(new Concat(), List.of(image), false);
    }

    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {1, 2})
    @DisplayName(
            "BatchNorm while learning uses the batch's statistics and keeps them as Keras does")
    void batchNormLearning(int threads) {
        compute(threads);
        for (TensorShape shape : everyRank()) {
            Normalize normalize = new Normalize(Normalize.Over.BATCH, 1, 1e-3, 0.9);
            check(normalize, List.of(shape), true);
        }
        check(
                new Normalize(Normalize.Over.BATCH, 1, 1e-3, 0.9),
                List.of(TensorShape.image(1, 2, 1)),
                true);
    }

    private static void compute(int threads) {
        thread.call(
                () -> {
                    JniUtils.setNumThreads(threads);
                    return null;
                });
    }

    private static List<TensorShape> images() {
        return List.of(
                TensorShape.image(4, 9, 7), TensorShape.image(4, 6, 8), TensorShape.image(4, 5, 5));
    }

    private static List<TensorShape> everyRank() {
        List<TensorShape> shapes = new ArrayList<>(images());
        shapes.add(TensorShape.vector(4));
        return shapes;
    }

    private static List<Window> windows() {
        List<Window> windows = new ArrayList<>();
        List<Size> kernels =
                List.of(Size.square(1), Size.square(2), Size.square(3), new Size(4, 3));
        List<Size> strides = List.of(Size.square(1), Size.square(2), new Size(3, 2));
        List<Size> dilations = List.of(Size.square(1), new Size(2, 1), Size.square(2));
        List<Padding> paddings =
                List.of(Padding.VALID, Padding.SAME, Padding.number(1), Padding.number(2));
        for (Size kernel : kernels) {
            for (Size stride : strides) {
                for (Size dilation : dilations) {
                    for (Padding padding : paddings) {
                        windows.add(new Window(kernel, stride, dilation, padding));
                    }
                }
            }
        }
        return windows;
    }

    private void check(LayerOperation operation, TensorShape shape) {
        if (operation.problem(shape).isEmpty()) {
            check(operation, List.of(shape), false);
        }
    }

    private void check(Operation operation, List<TensorShape> shapes, boolean learning) {
        for (Layout layout : Layout.values()) {
            compare(operation, shapes, learning, layout);
            compared++;
        }
    }

    private static void compare(
            Operation operation, List<TensorShape> shapes, boolean learning, Layout layout) {
        // Texts hash alike in every process, which an enum does not.
        SplittableRandom random =
                new SplittableRandom(
                        operation.toString().hashCode() ^ shapes.toString().hashCode());
        double[][] images = new double[BATCH * shapes.size()][];
        for (int index = 0; index < images.length; index++) {
            images[index] = values(random, (int) shapes.get(index / BATCH).size());
        }
        Map<String, double[]> arrays = arrays(operation, shapes.get(0), random);
        PlainLoops loops = new PlainLoops(images, shapes, arrays, learning);
        double[][] expected = operation.accept(loops);
        thread.call(
                () -> {
                    try (NDManager scope = NDManager.newBaseManager(engine.device())) {
                        Map<String, NDArray> own = own(scope, operation, shapes.get(0), arrays);
                        List<NDArray> inputs = new ArrayList<>();
                        for (int branch = 0; branch < shapes.size(); branch++) {
                            inputs.add(input(scope, images, branch, shapes.get(branch), layout));
                        }
                        NDArray actual =
                                operation.accept(
                                        new Lowering(inputs, shapes.get(0), own::get, learning));
                        requireSame(operation, shapes, actual, expected);
                        if (learning) {
                            requireStatistics(loops, own, shapes.get(0));
                        }
                    }
                    return null;
                });
    }

    private static void requireStatistics(
            PlainLoops loops, Map<String, NDArray> own, TensorShape shape) {
        float[] mean = own.get("mean").toFloatArray();
        float[] variance = own.get("variance").toFloatArray();
        for (int channel = 0; channel < shape.channels(); channel++) {
            double[] batch = loops.batchStatistics(channel);
            double[] old = {
                loops.arrays().get("mean")[channel], loops.arrays().get("variance")[channel]
            };
            requireClose("mean", 0.9 * old[0] + 0.1 * batch[0], mean[channel]);
            requireClose("variance", 0.9 * old[1] + 0.1 * batch[1], variance[channel]);
        }
    }

    private static void requireSame(
            Operation operation, List<TensorShape> shapes, NDArray actual, double[][] expected) {
        String what = operation + " on " + shapes;
        TensorShape output =
                operation instanceof LayerOperation single
                        ? single.output(shapes.get(0))
                        : ((JoinOperation) operation).output(shapes);
        long[] dimensions =
                LongStream.concat(
                                LongStream.of(BATCH),
                                java.util.Arrays.stream(output.dimensions()).asLongStream())
                        .toArray();
        assertArrayEquals(dimensions, actual.getShape().getShape(), what);
        float[] values = actual.toFloatArray();
        int size = (int) output.size();
        for (int image = 0; image < BATCH; image++) {
            for (int at = 0; at < size; at++) {
                requireClose(what, expected[image][at], values[image * size + at]);
            }
        }
    }

    private static void requireClose(String what, double expected, double actual) {
        boolean close = Math.abs(actual - expected) <= 1e-5 + 1e-4 * Math.abs(expected);
        assertTrue(close, () -> what + ": expected " + expected + " but engine has " + actual);
    }

    private static double[] values(SplittableRandom random, int size) {
        double[] values = new double[size];
        for (int at = 0; at < size; at++) {
            // Exactly what a float holds, so that only the arithmetic differs.
            values[at] = (float) (random.nextDouble() * 4 - 2);
        }
        return values;
    }

    private static Map<String, double[]> arrays(
            Operation operation, TensorShape shape, SplittableRandom random) {
        Map<String, double[]> arrays = new HashMap<>();
        if (operation instanceof LayerOperation single) {
            for (ParameterArray array : single.parameters(shape)) {
                double[] values = values(random, (int) array.shape().size());
                if (array.name().equals("variance")) {
                    values = java.util.Arrays.stream(values).map(v -> (float) (v * v)).toArray();
                }
                arrays.put(array.name(), values);
            }
        }
        return arrays;
    }

    private static Map<String, NDArray> own(
            NDManager scope, Operation operation, TensorShape shape, Map<String, double[]> arrays) {
        Map<String, NDArray> own = new HashMap<>();
        if (operation instanceof LayerOperation single) {
            for (ParameterArray array : single.parameters(shape)) {
                float[] values = floats(arrays.get(array.name()));
                own.put(
                        array.name(),
                        NativeArrays.copy(scope, values, NativeArrays.shape(array.shape())));
            }
        }
        return own;
    }

    private static NDArray input(
            NDManager scope, double[][] images, int branch, TensorShape shape, Layout layout) {
        float[] all = new float[BATCH * (int) shape.size()];
        for (int image = 0; image < BATCH; image++) {
            float[] one = floats(images[branch * BATCH + image]);
            System.arraycopy(one, 0, all, image * one.length, one.length);
        }
        if (!shape.isImage()) {
            return NativeArrays.copy(scope, all, new Shape(BATCH, shape.channels()));
        }
        Shape first = new Shape(BATCH, shape.channels(), shape.height(), shape.width());
        NDArray image = NativeArrays.copy(scope, all, first);
        return layout == Layout.CHANNELS_FIRST ? image : innermost(scope, image);
    }

    /** The same values with the channels innermost in memory. */
    private static NDArray innermost(NDManager scope, NDArray image) {
        NDArray turned = image.transpose(0, 2, 3, 1);
        return NativeArrays.copy(scope, turned.toFloatArray(), turned.getShape())
                .transpose(0, 3, 1, 2);
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int at = 0; at < values.length; at++) {
            floats[at] = (float) values[at];
        }
        return floats;
    }
}
