package org.kernelglass.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kernelglass.dataset.Split;
import org.kernelglass.inspection.AttributionMethod;
import org.kernelglass.inspection.Look;
import org.kernelglass.inspection.Sight;
import org.kernelglass.inspection.Subject;
import org.kernelglass.layer.op.Add;
import org.kernelglass.layer.op.Padding;
import org.kernelglass.layer.op.Pointwise;
import org.kernelglass.layer.op.Pool;
import org.kernelglass.layer.op.Reshape;
import org.kernelglass.message.Message;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;
import org.kernelglass.training.ComputeMemory;

@Tag("engine")
@DisplayName("A look with gradients into a kept network")
class AttributionTest {

    private static final int CLASSES = 3;
    private static final int CLASS = 1;

    private static DjlEngine engine;

    private final NetworkProgram smooth = smooth();
    private final Map<String, Tensor> weights = RandomWeights.of(smooth, 5);
    private final GeneratedData data = GeneratedData.of(smooth.input(), CLASSES, 8, 8, 8);
    private final Tensor image = data.tensor(Split.VALIDATION, 4);

    @BeforeAll
    static void start() {
        engine = new DjlEngine(Optional.empty(), ComputeMemory.NONE, Duration.ofHours(1));
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    /** Without corners, so that differences tell the slope. */
    private static NetworkProgram smooth() {
        return Programs.from(2, 8, 8)
                .then(Programs.conv(4, 3, Padding.SAME), Programs.batchNorm())
                .then(Pointwise.of(Pointwise.Function.TANH))
                .branches(
                        new Add(),
                        List.of(
                                List.of(
                                        Programs.conv(4, 3, Padding.SAME),
                                        Pointwise.of(Pointwise.Function.SILU)),
                                List.of()))
                .then(Programs.conv(3, 3, Padding.VALID))
                .then(Pointwise.of(Pointwise.Function.GELU))
                .then(new Pool(Pool.Take.AVERAGE, Programs.window(2, 2, Padding.VALID)))
                .then(new Reshape(), Programs.dense(CLASSES), Programs.softmax())
                .build();
    }

    private static <T extends Sight> T look(
            NetworkProgram program, Map<String, Tensor> weights, Look look, Class<T> kind) {
        return asked(program, weights, look).sight(kind);
    }

    private static Asked asked(NetworkProgram program, Map<String, Tensor> weights, Look look) {
        String key = program.hashCode() + " " + weights.hashCode();
        return Asked.of(engine, "test", new Subject.Kept(key, program, weights), look);
    }

    private Sight.Attribution attribution(AttributionMethod method) {
        return attribution(method, CLASS);
    }

    private Sight.Attribution attribution(AttributionMethod method, int label) {
        Look look = new Look.Attribution(image, method, label);
        return look(smooth, weights, look, Sight.Attribution.class);
    }

    private static PlainPassage plain(NetworkProgram program, Map<String, Tensor> weights) {
        return new PlainPassage(program, weights, (id, values) -> {});
    }

    private double logit(Tensor picture) {
        return plain(smooth, weights).logits(picture)[CLASS];
    }

    private double probability(Tensor picture) {
        double[] logits = plain(smooth, weights).logits(picture);
        double sum = Arrays.stream(logits).map(Math::exp).sum();
        return Math.exp(logits[CLASS]) / sum;
    }

    /** Central differences of the logit by the pixels. */
    private double[] slopes(Tensor picture) {
        double[] slopes = new double[picture.values().length];
        for (int at = 0; at < slopes.length; at++) {
            float[] above = picture.values().clone();
            float[] below = picture.values().clone();
            above[at] += 1e-3f;
            below[at] -= 1e-3f;
            slopes[at] =
                    (logit(new Tensor(picture.shape(), above))
                                    - logit(new Tensor(picture.shape(), below)))
                            / ((double) above[at] - below[at]);
        }
        return slopes;
    }

    /** Central differences of the logits by one value of a layer. */
    private double[] slopes(String layerId, int at) {
        double h = 1e-4;
        double[] above = logits(layerId, at, h);
        double[] below = logits(layerId, at, -h);
        double[] slopes = new double[CLASSES];
        for (int label = 0; label < CLASSES; label++) {
            slopes[label] = (above[label] - below[label]) / (2 * h);
        }
        return slopes;
    }

    private double[] logits(String layerId, int at, double change) {
        PlainPassage passage =
                new PlainPassage(
                        smooth,
                        weights,
                        (id, values) -> {
                            if (id.equals(layerId)) {
                                values[at] += change;
                            }
                        });
        return passage.logits(image);
    }

    private static void assertClose(double[] expected, float[] actual) {
        assertEquals(expected.length, actual.length);
        double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
        for (int at = 0; at < expected.length; at++) {
            assertEquals(expected[at], actual[at], 1e-6 + 1e-3 * largest, "at " + at);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "l0,4",
        "l1,4",
        "l2,4",
        "l3b0-0,4",
        "l3b0-1,4",
        "l3,4",
        "l4,3",
        "l5,3",
        "l6,3",
    })
    @DisplayName("weighs the maps of any layer with the slopes that differences tell: Grad-CAM")
    void gradCam(String layerId, int channels) {
        double[] maps = plain(smooth, weights).outputs(image).get(layerId);
        int places = maps.length / channels;
        double[][] sums = new double[CLASSES][places];
        for (int at = 0; at < maps.length; at++) {
            double[] slopes = slopes(layerId, at);
            int channel = at / places;
            for (int label = 0; label < CLASSES; label++) {
                for (int place = 0; place < places; place++) {
                    sums[label][place] += slopes[label] / places * maps[channel * places + place];
                }
            }
        }
        double heat = 0;
        for (int label = 0; label < CLASSES; label++) {
            double[] expected = Arrays.stream(sums[label]).map(sum -> Math.max(0, sum)).toArray();
            Sight.Attribution seen = attribution(new AttributionMethod.GradCam(layerId), label);
            assertClose(expected, seen.values().values());
            assertEquals((int) Math.sqrt(places), seen.values().shape().dimension(1));
            assertEquals(plain(smooth, weights).logits(image)[label], seen.score(), 1e-4);
            heat += Arrays.stream(expected).sum();
        }
        assertTrue(heat > 0, "nothing to compare");
    }

    @Test
    @DisplayName("gives as plain saliency the slopes that differences tell")
    void saliency() {
        Sight.Attribution seen = attribution(new AttributionMethod.Saliency(1, 0, 9));
        assertEquals(smooth.input(), seen.values().shape());
        assertClose(slopes(image), seen.values().values());
        assertEquals(logit(image), seen.score(), 1e-4);
        assertEquals(0, seen.baseline());
    }

    @Test
    @DisplayName("averages saliency over copies with noise of the share asked for")
    void smoothGrad() {
        Random random = new Random(9);
        float least = image.values()[0];
        float greatest = image.values()[0];
        for (float value : image.values()) {
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
        }
        double[] mean = new double[image.values().length];
        for (int copy = 0; copy < 5; copy++) {
            float[] noisy = image.values().clone();
            for (int at = 0; at < noisy.length; at++) {
                noisy[at] += (float) (0.2 * (greatest - least) * random.nextGaussian());
            }
            double[] slopes = slopes(new Tensor(image.shape(), noisy));
            for (int at = 0; at < mean.length; at++) {
                mean[at] += slopes[at] / 5;
            }
        }
        Sight.Attribution seen = attribution(new AttributionMethod.Saliency(5, 0.2, 9));
        assertClose(mean, seen.values().values());
    }

    @Test
    @DisplayName("integrates gradients from black by the midpoint rule")
    void integrated() {
        int steps = 6;
        double[] expected = new double[image.values().length];
        for (int step = 0; step < steps; step++) {
            float[] dimmed = image.values().clone();
            for (int at = 0; at < dimmed.length; at++) {
                dimmed[at] *= (float) ((step + 0.5) / steps);
            }
            double[] slopes = slopes(new Tensor(image.shape(), dimmed));
            for (int at = 0; at < expected.length; at++) {
                expected[at] += slopes[at] / steps * image.values()[at];
            }
        }
        Sight.Attribution seen = attribution(new AttributionMethod.IntegratedGradients(steps));
        assertClose(expected, seen.values().values());
        Tensor black = new Tensor(image.shape(), new float[image.values().length]);
        assertEquals(logit(image), seen.score(), 1e-4);
        assertEquals(logit(black), seen.baseline(), 1e-4);
    }

    @Test
    @DisplayName("has integrated gradients that add up to the difference of the logits within 1 %")
    void complete() {
        NetworkProgram corners = Programs.everything(CLASSES);
        for (NetworkProgram program : List.of(smooth, corners)) {
            Map<String, Tensor> own = RandomWeights.of(program, 8);
            int large = 0;
            for (int label = 0; label < CLASSES; label++) {
                Look look =
                        new Look.Attribution(
                                image, new AttributionMethod.IntegratedGradients(256), label);
                Sight.Attribution seen = look(program, own, look, Sight.Attribution.class);
                double sum = 0;
                for (float value : seen.values().values()) {
                    sum += value;
                }
                double difference = seen.score() - seen.baseline();
                assertEquals(plain(program, own).logits(image)[label], seen.score(), 1e-3, "logit");
                if (Math.abs(difference) > 0.1) {
                    assertEquals(difference, sum, 0.01 * Math.abs(difference));
                    large++;
                }
            }
            assertTrue(large > 0, "no class with a difference");
        }
    }

    @Test
    @DisplayName("tells of occlusion what each grey square takes away, to the edges of the picture")
    void occlusion() {
        double[] sums = new double[64];
        int[] covers = new int[64];
        double whole = probability(image);
        for (int top : new int[] {0, 2, 4, 5}) {
            for (int left : new int[] {0, 2, 4, 5}) {
                float[] covered = image.values().clone();
                for (int at = 0; at < covered.length; at++) {
                    int row = at % 64 / 8;
                    int column = at % 8;
                    if (row >= top && row < top + 3 && column >= left && column < left + 3) {
                        covered[at] = 0.5f;
                    }
                }
                double fall = whole - probability(new Tensor(image.shape(), covered));
                for (int place = 0; place < 64; place++) {
                    int row = place / 8;
                    int column = place % 8;
                    if (row >= top && row < top + 3 && column >= left && column < left + 3) {
                        sums[place] += fall;
                        covers[place]++;
                    }
                }
            }
        }
        double[] expected = new double[64];
        for (int place = 0; place < 64; place++) {
            expected[place] = sums[place] / covers[place];
        }
        Look look = new Look.Attribution(image, new AttributionMethod.Occlusion(3, 2), CLASS);
        Asked asked = asked(smooth, weights, look);
        Sight.Attribution seen = asked.sight(Sight.Attribution.class);
        assertEquals(TensorShape.of(8, 8), seen.values().shape());
        assertClose(expected, seen.values().values());
        assertEquals(whole, seen.score(), 1e-5);
        assertTrue(asked.told().size() > 1, "no progress");
        assertEquals(1, asked.told().get(asked.told().size() - 1));
    }

    private double unit(String layerId, int unit, int channels, Tensor picture) {
        double[] maps = plain(smooth, weights).outputs(picture).get(layerId);
        int places = maps.length / channels;
        return Arrays.stream(maps, unit * places, (unit + 1) * places).average().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"l0,4", "l2,4", "l3b0-1,4", "l3,4", "l5,3", "l8,3"})
    @DisplayName("finds a picture that excites a filter more than the noise it began with")
    void maximization(String layerId, int channels) {
        Look look = new Look.Maximization(layerId, 2, 60, 4);
        Sight.Maximization seen = look(smooth, weights, look, Sight.Maximization.class);
        assertTrue(seen.after() > seen.before() + 0.01, seen.before() + " → " + seen.after());
        assertEquals(unit(layerId, 2, channels, seen.image()), seen.after(), 1e-3);
        assertEquals(smooth.input(), seen.image().shape());
        for (float value : seen.image().values()) {
            assertTrue(value >= 0 && value <= 1, "value " + value);
        }
        Sight.Maximization again = look(smooth, weights, look, Sight.Maximization.class);
        assertArrayEquals(seen.image().values(), again.image().values());
        Look other = new Look.Maximization(layerId, 2, 60, 5);
        assertNotEquals(
                seen.image(), look(smooth, weights, other, Sight.Maximization.class).image());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 60})
    @DisplayName("finds a picture for a class by its logit, however few the steps")
    void maximizedClass(int steps) {
        Look look = new Look.Maximization("", CLASS, steps, 4);
        Sight.Maximization seen = look(smooth, weights, look, Sight.Maximization.class);
        assertTrue(seen.after() > seen.before(), seen.before() + " → " + seen.after());
        assertEquals(logit(seen.image()), seen.after(), 1e-3);
        Sight.Maximization softmax =
                look(
                        smooth,
                        weights,
                        new Look.Maximization("l9", CLASS, steps, 4),
                        Sight.Maximization.class);
        assertArrayEquals(seen.image().values(), softmax.image().values());
    }

    private void refused(String key, Look look) {
        Message reason = asked(smooth, weights, look).reason();
        assertTrue(reason.toString().contains(key), reason.toString());
    }

    private void refused(String key, AttributionMethod method, int classIndex) {
        refused(key, new Look.Attribution(image, method, classIndex));
    }

    @Test
    @DisplayName("is refused with a sentence where there is no such layer, map, class or room")
    void refused() {
        refused("engine.look.no-layer", new AttributionMethod.GradCam("zebra"), 0);
        refused("engine.look.no-maps", new AttributionMethod.GradCam("l8"), 0);
        refused("engine.look.no-class", new AttributionMethod.GradCam("l0"), CLASSES);
        refused("engine.look.no-class", new AttributionMethod.Saliency(1, 0, 0), -1);
        refused("engine.look.no-class", new AttributionMethod.IntegratedGradients(4), 99);
        refused("engine.look.square", new AttributionMethod.Occlusion(9, 1), 0);
        refused("engine.look.no-layer", new Look.Maximization("zebra", 0, 5, 1));
        refused("engine.look.no-channel", new Look.Maximization("l0", 4, 5, 1));
        refused("engine.look.no-class", new Look.Maximization("", CLASSES, 5, 1));
        attribution(new AttributionMethod.GradCam("l0"));
    }
}
