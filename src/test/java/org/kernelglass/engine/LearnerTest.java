package org.kernelglass.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kernelglass.dataset.Batch;
import org.kernelglass.layer.op.Add;
import org.kernelglass.layer.op.Concat;
import org.kernelglass.layer.op.Convolve;
import org.kernelglass.layer.op.Initializer;
import org.kernelglass.layer.op.Normalize;
import org.kernelglass.layer.op.Padding;
import org.kernelglass.layer.op.ParameterArray.Role;
import org.kernelglass.layer.op.Pointwise;
import org.kernelglass.layer.op.Pool;
import org.kernelglass.layer.op.Reduce;
import org.kernelglass.layer.op.Reshape;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.training.Compute.Layout;
import org.kernelglass.training.Optimizer;
import org.kernelglass.training.TrainingPlan.Regularization;

@Tag("engine")
@DisplayName("One step of learning")
class LearnerTest {

    private static final double RATE = 0.5;
    private static Native engine;

    /** What a step with plain SGD found, and the weights before and after. */
    private record Learned(
            StepResult result, Map<String, Tensor> before, Map<String, Tensor> after) {

        double[] gradient(String name) {
            float[] was = before.get(name).values();
            float[] is = after.get(name).values();
            double[] gradient = new double[was.length];
            for (int at = 0; at < was.length; at++) {
                gradient[at] = ((double) was[at] - is[at]) / RATE;
            }
            return gradient;
        }
    }

    @BeforeAll
    static void start() {
        engine = new Native();
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    /** Every operation that learns or can be differentiated everywhere. */
    private static NetworkProgram smooth() {
        Pointwise tanh = Pointwise.of(Pointwise.Function.TANH);
        Normalize group = new Normalize(Normalize.Over.GROUP, 2, 1e-3, 0.99);
        Pool average = new Pool(Pool.Take.AVERAGE, Programs.window(2, 1, Padding.SAME));
        Convolve depthwise =
                new Convolve(
                        4,
                        Programs.window(2, 1, Padding.SAME),
                        4,
                        true,
                        true,
                        Initializer.GLOROT_UNIFORM);
        return Programs.from(2, 5, 5)
                .then(Programs.conv(4, 3, Padding.SAME), Programs.batchNorm(), tanh)
                .branches(new Add(), List.of(List.of(depthwise, group), List.of()))
                .branches(
                        new Concat(),
                        List.of(List.of(Programs.conv(2, 1, Padding.VALID)), List.of(average)))
                .then(Pointwise.of(Pointwise.Function.GELU), new Reduce(Pool.Take.AVERAGE))
                .then(Programs.dense(3), Programs.softmax())
                .build();
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    @DisplayName("has the gradient that finite differences of plain loops have")
    void gradient(Layout layout) {
        NetworkProgram program = smooth();
        Batch batch = weighted(ScratchBatch.of(program, 6));
        Learned learned = learn(program, batch, layout, Regularization.NONE, Set.of());
        PlainProgram plain = PlainProgram.of(program, learned.before());
        assertEquals(plain.loss(batch), learned.result().loss(), 1e-5);
        double squares = 0;
        for (String name : names(program)) {
            double[] expected = plain.gradient(name, batch);
            double[] actual = learned.gradient(name);
            for (int at = 0; at < expected.length; at++) {
                assertEquals(expected[at], actual[at], 2e-5 + 1e-3 * Math.abs(expected[at]), name);
                squares += expected[at] * expected[at];
            }
        }
        assertEquals(Math.sqrt(squares), learned.result().gradientNorm(), 1e-4);
    }

    @Test
    @DisplayName("adds λΣ|w| and λΣw² on kernels alone, to the loss and to the gradient")
    void penalties() {
        Batch batch = weighted(ScratchBatch.of(smooth(), 6));
        NetworkProgram program = smooth();
        Learned without =
                learn(program, batch, Layout.CHANNELS_LAST, Regularization.NONE, Set.of());
        Regularization both = new Regularization(0.01, 0.02, 0);
        Learned with = learn(program, batch, Layout.CHANNELS_LAST, both, Set.of());
        double[] penalty = {0};
        program.forEachParameter(
                (name, array) -> {
                    float[] weights = with.before().get(name).values();
                    double[] plain = without.gradient(name);
                    double[] penalized = with.gradient(name);
                    for (int at = 0; at < weights.length; at++) {
                        double w = weights[at];
                        boolean kernel = array.role() == Role.KERNEL;
                        penalty[0] += kernel ? 0.01 * Math.abs(w) + 0.02 * w * w : 0;
                        double added = kernel ? 0.01 * Math.signum(w) + 0.04 * w : 0;
                        if (array.role().trainable()) {
                            assertEquals(plain[at] + added, penalized[at], 2e-6, name);
                        }
                    }
                });
        assertEquals(penalty[0], with.result().penalty(), 1e-5);
        assertEquals(without.result().loss(), with.result().loss());
    }

    @Test
    @DisplayName("clips the gradient by its global norm and reports the norm before")
    void clipping() {
        NetworkProgram program = smooth();
        Batch batch = ScratchBatch.of(program, 6);
        Learned free = learn(program, batch, Layout.CHANNELS_LAST, Regularization.NONE, Set.of());
        double norm = free.result().gradientNorm();
        Learned clipped =
                learn(
                        program,
                        batch,
                        Layout.CHANNELS_LAST,
                        new Regularization(0, 0, norm / 4),
                        Set.of());
        assertEquals(norm, clipped.result().gradientNorm());
        Learned wide =
                learn(
                        program,
                        batch,
                        Layout.CHANNELS_LAST,
                        new Regularization(0, 0, norm * 2),
                        Set.of());
        for (String name : names(program)) {
            double[] whole = free.gradient(name);
            double[] quarter = clipped.gradient(name);
            for (int at = 0; at < whole.length; at++) {
                assertEquals(whole[at] / 4, quarter[at], 1e-6, name);
            }
        }
        assertEquals(free.after(), wide.after());
    }

    @Test
    @DisplayName("leaves frozen layers and their running statistics alone")
    void frozen() {
        NetworkProgram program = smooth();
        Batch batch = ScratchBatch.of(program, 6);
        Learned learned =
                learn(
                        program,
                        batch,
                        Layout.CHANNELS_LAST,
                        Regularization.NONE,
                        Set.of("l1", "l3"));
        program.forEachParameter(
                (name, array) -> {
                    boolean frozen = name.startsWith("l1/") || name.startsWith("l3b");
                    Tensor before = learned.before().get(name);
                    Tensor after = learned.after().get(name);
                    if (frozen) {
                        assertEquals(before, after, name);
                    } else {
                        assertNotEquals(before, after, name);
                    }
                });
    }

    @Test
    @DisplayName("counts what is right by the largest target")
    void counts() {
        NetworkProgram program =
                Programs.from(1, 1, 8).then(new Reshape(), Programs.dense(8)).build();
        Batch batch = ScratchBatch.of(program, 4);
        float[] identity = new float[64];
        for (int unit = 0; unit < 8; unit++) {
            identity[unit * 8 + unit] = 1;
        }
        Map<String, Tensor> weights = new HashMap<>(initial(program));
        weights.replaceAll(
                (name, tensor) ->
                        name.endsWith("weight") ? new Tensor(tensor.shape(), identity) : tensor);
        float[] ramp = {8, 7, 6, 5, 4, 3, 2, 1};
        for (int at = 0; at < 32; at++) {
            batch.pixels().put(at, ramp[at % 8]);
        }
        float[] targets = new float[32];
        // First, second, fifth and sixth place, each with its share smoothed.
        int[] places = {0, 1, 4, 5};
        for (int image = 0; image < 4; image++) {
            java.util.Arrays.fill(targets, image * 8, image * 8 + 8, 0.01f);
            targets[image * 8 + places[image]] = 0.93f;
        }
        Batch smoothed =
                new Batch(
                        4,
                        batch.pixels(),
                        targets,
                        batch.weights(),
                        batch.labels(),
                        batch.images());
        StepResult result =
                learn(
                                program,
                                weights,
                                smoothed,
                                Layout.CHANNELS_FIRST,
                                Regularization.NONE,
                                Set.of())
                        .result();
        assertEquals(1, result.top1());
        assertEquals(3, result.top5());
    }

    @Test
    @DisplayName("gives the same bits whether a max pool is run before or after its ReLU")
    void fastOrder() {
        NetworkProgram program =
                Programs.from(3, 12, 12)
                        .then(Programs.conv(8, 3, Padding.VALID), Programs.batchNorm())
                        .then(Programs.relu(), Programs.maxPool(2), new Reshape())
                        .then(Programs.dense(4))
                        .build();
        List<ProgramStep> fast = FastOrder.of(program.logitSteps());
        assertEquals("l3", fast.get(2).layerId());
        assertEquals("l2", fast.get(3).layerId());
        Batch batch = ScratchBatch.of(program, 16);
        Map<String, Tensor> initial = initial(program);
        Learned slow =
                learn(
                        program.logitSteps(),
                        program,
                        initial,
                        batch,
                        Layout.CHANNELS_LAST,
                        Regularization.NONE,
                        Set.of());
        Learned quick =
                learn(
                        fast,
                        program,
                        initial,
                        batch,
                        Layout.CHANNELS_LAST,
                        Regularization.NONE,
                        Set.of());
        assertEquals(slow.after(), quick.after());
        assertEquals(slow.result(), quick.result());
        assertTrue(slow.result().loss() > 0);
    }

    private static Batch weighted(Batch batch) {
        int classes = batch.targets().length / batch.size();
        SplittableRandom random = new SplittableRandom(3);
        float[] targets = batch.targets().clone();
        float[] weights = new float[batch.size()];
        for (int at = 0; at < targets.length; at++) {
            targets[at] = targets[at] * 0.9f + 0.1f / classes;
        }
        for (int at = 0; at < weights.length; at++) {
            weights[at] = (float) (0.2 + 2 * random.nextDouble());
        }
        return new Batch(
                batch.size(), batch.pixels(), targets, weights, batch.labels(), batch.images());
    }

    private static List<String> names(NetworkProgram program) {
        List<String> names = new java.util.ArrayList<>();
        program.forEachParameter(
                (name, array) -> {
                    if (array.role().trainable()) {
                        names.add(name);
                    }
                });
        return names;
    }

    private static Map<String, Tensor> initial(NetworkProgram program) {
        return InitialWeights.of(program, Map.of(), 11).arrays();
    }

    private static Learned learn(
            NetworkProgram program,
            Batch batch,
            Layout layout,
            Regularization regularization,
            Set<String> frozen) {
        return learn(program, initial(program), batch, layout, regularization, frozen);
    }

    private static Learned learn(
            NetworkProgram program,
            Map<String, Tensor> initial,
            Batch batch,
            Layout layout,
            Regularization regularization,
            Set<String> frozen) {
        return learn(
                FastOrder.of(program.logitSteps()),
                program,
                initial,
                batch,
                layout,
                regularization,
                frozen);
    }

    private static Learned learn(
            List<ProgramStep> steps,
            NetworkProgram program,
            Map<String, Tensor> initial,
            Batch batch,
            Layout layout,
            Regularization regularization,
            Set<String> frozen) {
        return engine.call(
                owner -> {
                    Set<String> all = ParameterNames.frozen(program, frozen);
                    Weights weights = new Weights(owner, program, all, initial, layout);
                    Network network =
                            new Network(steps, weights, new Pixels(program.input(), layout));
                    Optimizer sgd = new Optimizer.Sgd(0, false);
                    try (Learner learner = new Learner(owner, network, sgd, regularization, 0)) {
                        StepResult result = learner.learn(batch, 1, RATE);
                        return new Learned(result, initial, weights.snapshot());
                    }
                });
    }
}
