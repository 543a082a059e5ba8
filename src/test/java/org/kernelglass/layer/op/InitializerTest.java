package org.kernelglass.layer.op;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kernelglass.layer.Conv2D;
import org.kernelglass.layer.DepthwiseConv2D;
import org.kernelglass.layer.LayerKind;
import org.kernelglass.layer.SeparableConv2D;
import org.kernelglass.layer.SingleKind;
import org.kernelglass.tensor.TensorShape;

@DisplayName("Weights before the first step")
class InitializerTest {

    private static final int DRAWS = 200_000;
    private static final long FAN_IN = 300;
    private static final long FAN_OUT = 100;

    private static float[] draw(Initializer initializer, long seed) {
        float[] values = new float[DRAWS];
        initializer.fill(values, FAN_IN, FAN_OUT, new SplittableRandom(seed));
        return values;
    }

    private static double mean(float[] values) {
        return IntStream.range(0, values.length).mapToDouble(i -> values[i]).average().orElse(0);
    }

    private static double variance(float[] values) {
        double mean = mean(values);
        return IntStream.range(0, values.length)
                .mapToDouble(i -> (values[i] - mean) * (values[i] - mean))
                .average()
                .orElse(0);
    }

    private static double largest(float[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> Math.abs(values[i]))
                .max()
                .orElse(0);
    }

    @ParameterizedTest(name = "{0}: variance {1}")
    @CsvSource({
        "GLOROT_UNIFORM, 0.005",
        "GLOROT_NORMAL, 0.005",
        "HE_UNIFORM, 0.006666666",
        "HE_NORMAL, 0.006666666",
        "LECUN_NORMAL, 0.003333333",
        "NORMAL, 0.0025"
    })
    @DisplayName("have mean 0 and the variance of the paper")
    void moments(Initializer initializer, double variance) {
        float[] values = draw(initializer, 7);
        double tolerance = 5 * Math.sqrt(variance / DRAWS);
        assertEquals(0, mean(values), tolerance);
        assertEquals(1, variance(values) / variance, 0.02);
    }

    @ParameterizedTest(name = "{0}: at most {1}")
    @CsvSource({
        "GLOROT_UNIFORM, 0.12247448",
        "HE_UNIFORM, 0.14142136",
        "GLOROT_NORMAL, 0.16077531",
        "HE_NORMAL, 0.18564731",
        "LECUN_NORMAL, 0.13127249"
    })
    @DisplayName(
            "stay within the limit and reach it: Keras cuts its normal draws at two deviations")
    void limits(Initializer initializer, double limit) {
        double largest = largest(draw(initializer, 11));
        assertTrue(largest <= limit * 1.00001, largest + " exceeds " + limit);
        assertTrue(largest > limit * 0.999, largest + " does not come near " + limit);
    }

    @Test
    @DisplayName("the plain normal draw is not cut")
    void normalHasTails() {
        assertTrue(largest(draw(Initializer.NORMAL, 3)) > 4 * 0.05);
    }

    @Test
    @DisplayName("zeros and ones are just that")
    void constants() {
        assertEquals(0, largest(draw(Initializer.ZEROS, 1)));
        assertEquals(1, mean(draw(Initializer.ONES, 1)));
        assertEquals(0, variance(draw(Initializer.ONES, 1)));
    }

    @ParameterizedTest
    @EnumSource(Initializer.class)
    @DisplayName("are the same for the same seed")
    void repeatable(Initializer initializer) {
        assertArrayEquals(draw(initializer, 42), draw(initializer, 42));
    }

    private static ParameterArray.Start start(SingleKind kind, int operation, TensorShape input) {
        TensorShape shape = input;
        for (int i = 0; i < operation; i++) {
            shape = kind.operations(input).get(i).output(shape);
        }
        return kind.operations(input).get(operation).parameters(shape).get(0).start();
    }

    private static SingleKind with(LayerKind kind, String... settings) {
        LayerKind changed = kind;
        for (String setting : settings) {
            changed = changed.with(setting.split("=")[0], setting.split("=")[1]);
        }
        return (SingleKind) changed;
    }

    @Test
    @DisplayName("a convolution's fans count its window and channels")
    void convolutionFans() {
        ParameterArray.Start start =
                start(
                        with(Conv2D.DEFAULT, "filters=32", "kernel=3x5"),
                        0,
                        TensorShape.image(8, 20, 20));
        assertEquals(3 * 5 * 8, start.fanIn());
        assertEquals(3 * 5 * 32, start.fanOut());
    }

    @Test
    @DisplayName("a grouped convolution's fan in counts the channels of one group, as in Keras")
    void groupedFans() {
        ParameterArray.Start start =
                start(
                        with(Conv2D.DEFAULT, "filters=32", "groups=4"),
                        0,
                        TensorShape.image(8, 20, 20));
        assertEquals(9 * 2, start.fanIn());
        assertEquals(9 * 32, start.fanOut());
    }

    @Test
    @DisplayName("a depthwise convolution's fans are Keras': all channels in, the multiplier out")
    void depthwiseFans() {
        TensorShape input = TensorShape.image(8, 20, 20);
        ParameterArray.Start depthwise =
                start(with(DepthwiseConv2D.DEFAULT, "depth_multiplier=2"), 0, input);
        assertEquals(9 * 8, depthwise.fanIn());
        assertEquals(9 * 2, depthwise.fanOut());
        ParameterArray.Start pointwise =
                start(with(SeparableConv2D.DEFAULT, "depth_multiplier=2"), 1, input);
        assertEquals(16, pointwise.fanIn());
        assertEquals(32, pointwise.fanOut());
    }

    @Test
    @DisplayName("a dense layer's fans are its inputs and units; biases start at 0")
    void denseFans() {
        Dense dense = new Dense(64, true, Initializer.HE_NORMAL);
        ParameterArray weight = dense.parameters(TensorShape.vector(100)).get(0);
        assertEquals(new ParameterArray.Start(Initializer.HE_NORMAL, 100, 64), weight.start());
        ParameterArray bias = dense.parameters(TensorShape.vector(100)).get(1);
        assertEquals(Initializer.ZEROS, bias.start().initializer());
    }
}
