package org.kernelglass.engine.update;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kernelglass.training.Optimizer;

@Tag("engine")
@DisplayName("Ten steps of an optimizer are Keras' ten steps")
class UpdateRuleTest {

    private static final int SIZE = 64;
    private static final int KERNELS = 48;

    static Stream<Optimizer> optimizers() {
        return Stream.concat(
                Optimizer.ALL.stream(),
                Stream.of(
                        new Optimizer.Sgd(0.9, false),
                        new Optimizer.Sgd(0.9, true),
                        new Optimizer.Adam(0.8, 0.95, 1e-2),
                        new Optimizer.AdamW(0.9, 0.999, 1e-7, 0.5),
                        new Optimizer.RmsProp(0.9, 0.9, 1e-3),
                        new Optimizer.Adagrad(0.01, 1e-2)));
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    @DisplayName("with a rate that changes from step to step, decay on kernels only")
    void tenSteps(Optimizer optimizer) {
        SplittableRandom random = new SplittableRandom(5);
        float[] start = values(random, 1);
        double[] expected = doubles(start);
        PlainUpdates plain = new PlainUpdates(optimizer, SIZE);
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray weights = manager.create(start).duplicate();
            NDArray kernels = weights.split(new long[] {KERNELS}, 0).get(0);
            UpdateRule rule = UpdateRule.of(optimizer, manager, SIZE);
            assertEquals(optimizer.statesPerWeight(), rule.states().size());
            for (int step = 1; step <= 10; step++) {
                // Small gradients, some zero: there the place of epsilon tells.
                float[] gradient = values(random, step % 2 == 0 ? 1e-6 : 0.1);
                gradient[7] = 0;
                double rate = 0.01 / step;
                plain.update(expected, doubles(gradient), rate, step, KERNELS);
                NDArray own = manager.create(gradient).duplicate();
                rule.update(new UpdateRule.Step(weights, kernels, own, rate, step));
                requireClose(expected, start, weights.toFloatArray());
            }
        }
    }

    @Test
    @DisplayName(
            "and Adam's one pass in Java gives the engine's memory to the bit, weights to the rounding of a root")
    void onePass() {
        SplittableRandom random = new SplittableRandom(6);
        int size = 5000;
        Optimizer.Adam adam = new Optimizer.Adam(0.9, 0.999, 1e-7);
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray once = manager.create(spread(random, size)).duplicate();
            NDArray again = once.duplicate();
            Shape shape = new Shape(size);
            AdamRule java = new AdamRule(adam, 0, manager.zeros(shape), manager.zeros(shape));
            AdamRule engine = new AdamRule(adam, 0, manager.zeros(shape), manager.zeros(shape));
            for (int step = 1; step <= 50; step++) {
                NDArray gradient = manager.create(spread(random, size)).duplicate();
                NDArray copy = gradient.duplicate();
                java.update(new UpdateRule.Step(once, once, gradient, 1e-3, step));
                engine.byEngine(new UpdateRule.Step(again, again, copy, 1e-3, step));
            }
            assertArrayEquals(engine.mean().toFloatArray(), java.mean().toFloatArray());
            assertArrayEquals(engine.variance().toFloatArray(), java.variance().toFloatArray());
            // the engine's root may be wrong by a unit in its last place: 50 steps of 1e-3 each
            assertArrayEquals(again.toFloatArray(), once.toFloatArray(), 50 * 1e-3f * 1e-6f);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 16})
    @DisplayName("and Adam's pass is the same to the bit, however many threads share a long row")
    void sharedRow(int threads) {
        SplittableRandom random = new SplittableRandom(7);
        int size = 200_003;
        AdamPass.Factors factors = new AdamPass.Factors(0.9f, 0.1f, 0.99f, 0.01f, 1e-7f, 1e-3f);
        Optimizer.Adam adam = new Optimizer.Adam(0.9, 0.99, 1e-7);
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray alone = manager.create(spread(random, size)).duplicate();
            NDArray shared = alone.duplicate();
            Shape shape = new Shape(size);
            AdamRule one = new AdamRule(adam, 0, manager.zeros(shape), manager.zeros(shape));
            AdamRule many = new AdamRule(adam, 0, manager.zeros(shape), manager.zeros(shape));
            for (int step = 1; step <= 3; step++) {
                NDArray gradient = manager.create(spread(random, size)).duplicate();
                AdamPass.update(
                        new UpdateRule.Step(alone, alone, gradient, 1e-3, step), one, factors, 1);
                AdamPass.update(
                        new UpdateRule.Step(shared, shared, gradient, 1e-3, step),
                        many,
                        factors,
                        threads);
            }
            assertArrayEquals(alone.toFloatArray(), shared.toFloatArray());
            assertArrayEquals(one.mean().toFloatArray(), many.mean().toFloatArray());
            assertArrayEquals(one.variance().toFloatArray(), many.variance().toFloatArray());
        }
    }

    /** Of both signs and many sizes, some zero. */
    private static float[] spread(SplittableRandom random, int size) {
        float[] values = new float[size];
        for (int at = 0; at < size; at++) {
            double magnitude = Math.pow(10, random.nextDouble(-18, 0));
            values[at] = (float) (at % 97 == 0 ? 0 : random.nextDouble(-1, 1) * magnitude);
        }
        return values;
    }

    private static void requireClose(double[] expected, float[] start, float[] actual) {
        for (int at = 0; at < SIZE; at++) {
            double moved = Math.abs(expected[at] - start[at]);
            double error = Math.abs(expected[at] - actual[at]);
            assertTrue(
                    error <= 3e-7 + 1e-4 * moved,
                    "weight " + at + " should be " + expected[at] + " and is " + actual[at]);
        }
    }

    private static float[] values(SplittableRandom random, double scale) {
        float[] values = new float[SIZE];
        for (int at = 0; at < SIZE; at++) {
            values[at] = (float) ((random.nextDouble() * 2 - 1) * scale);
        }
        return values;
    }

    private static double[] doubles(float[] values) {
        double[] doubles = new double[values.length];
        for (int at = 0; at < values.length; at++) {
            doubles[at] = values[at];
        }
        return doubles;
    }
}
