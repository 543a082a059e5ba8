package org.kernelglass.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kernelglass.dataset.Split;
import org.kernelglass.inspection.AttributionMethod;
import org.kernelglass.inspection.Look;
import org.kernelglass.inspection.Sight;
import org.kernelglass.inspection.Subject;
import org.kernelglass.layer.op.Normalize;
import org.kernelglass.layer.op.Padding;
import org.kernelglass.layer.op.Pool;
import org.kernelglass.layer.op.Reduce;
import org.kernelglass.network.FieldAxis;
import org.kernelglass.network.LayerFields;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.training.Compute;
import org.kernelglass.training.ComputeMemory;
import org.kernelglass.training.RunControl;
import org.kernelglass.training.RunStart;
import org.kernelglass.training.TrainingJob;

@Tag("engine")
@DisplayName("A network whose classes one corner of the picture decides")
class PlantedTruthTest {

    private static final String LAYER = "l6";
    private static final int HELD_OUT = 12;
    private static final double SHARE = 0.8;

    /** As large as the corner. */
    private static final AttributionMethod COVER =
            new AttributionMethod.Occlusion(CornerData.CORNER, 2);

    private static DjlEngine engine;

    private final NetworkProgram program =
            Programs.from(1, CornerData.SIDE, CornerData.SIDE)
                    .then(Programs.conv(8, 3, Padding.SAME), norm(), Programs.relu())
                    .then(Programs.maxPool(2))
                    .then(Programs.conv(8, 3, Padding.SAME), norm(), Programs.relu())
                    .then(new Reduce(Pool.Take.AVERAGE), Programs.dense(CornerData.CLASSES))
                    .build();

    private final FieldAxis field = LayerFields.of(program).get(LAYER).rows();

    /** Its statistics follow fast: these runs are short. */
    private static Normalize norm() {
        return new Normalize(Normalize.Over.BATCH, 1, 1e-3, 0.9);
    }

    @BeforeAll
    static void start() {
        engine = new DjlEngine(Optional.empty(), ComputeMemory.NONE, Duration.ofHours(1));
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    private Subject trained(CornerData data, long seed) {
        MemoryStore store = new MemoryStore();
        engine.train(
                new TrainingJob(
                        program,
                        Plans.adam(15, 16).seed(seed).plan(),
                        new Compute(1, Compute.Layout.CHANNELS_FIRST),
                        data,
                        new RunStart.Fresh(),
                        store),
                new RunControl(),
                event -> {});
        return new Subject.Kept("corner " + seed, program, store.best().weights());
    }

    private static Tensor heat(Subject subject, Tensor image, AttributionMethod method, int label) {
        Look look = new Look.Attribution(image, method, label);
        return Asked.of(engine, "test", subject, look).sight(Sight.Attribution.class).values();
    }

    /** The value over a pixel's middle, between the middles of what the layer's values see. */
    private double above(Tensor heat, int row, int column) {
        double y = position(row, heat.shape().dimension(0));
        double x = position(column, heat.shape().dimension(1));
        int top = (int) y;
        int left = (int) x;
        double up = between(heat, top, left, x - left);
        double low =
                between(heat, Math.min(top + 1, heat.shape().dimension(0) - 1), left, x - left);
        return up + (low - up) * (y - top);
    }

    private double position(int pixel, int values) {
        double middle = field.first() + field.extent() / 2.0;
        return Math.max(0, Math.min(values - 1, (pixel + 0.5 - middle) / field.jump()));
    }

    private static double between(Tensor heat, int row, int column, double share) {
        int width = heat.shape().dimension(1);
        double left = heat.values()[row * width + column];
        double right = heat.values()[row * width + Math.min(column + 1, width - 1)];
        return left + (right - left) * share;
    }

    private interface Heat {

        double at(int row, int column);
    }

    /** The share that lies on the corner, grown by half of what a value of the layer sees. */
    private double share(Heat heat) {
        long end = CornerData.CORNER + field.extent() / 2;
        double inside = 0;
        double all = 0;
        for (int row = 0; row < CornerData.SIDE; row++) {
            for (int column = 0; column < CornerData.SIDE; column++) {
                double value = Math.max(0, heat.at(row, column));
                all += value;
                inside += row < end && column < end ? value : 0;
            }
        }
        return inside / all;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    @DisplayName("has over 80 % of Grad-CAM and of occlusion on that corner, in images never seen")
    void corner(long seed) {
        CornerData data = CornerData.of(seed);
        Subject subject = trained(data, seed);
        double area = Math.pow(CornerData.CORNER + field.extent() / 2, 2);
        assertTrue(area < 0.2 * CornerData.SIDE * CornerData.SIDE, "no small part: " + area);
        for (int index = 0; index < HELD_OUT; index++) {
            Tensor image = data.image(Split.VALIDATION, index);
            int label = data.label(index);
            if (label == CornerData.EMPTY) {
                continue;
            }
            Tensor cam = heat(subject, image, new AttributionMethod.GradCam(LAYER), label);
            assertEquals(CornerData.SIDE / 2, cam.shape().dimension(0));
            double camShare = share((row, column) -> above(cam, row, column));
            Tensor fall = heat(subject, image, COVER, label);
            double fallShare =
                    share((row, column) -> fall.values()[row * CornerData.SIDE + column]);
            assertTrue(
                    camShare > SHARE && fallShare > SHARE,
                    "image " + index + ": " + camShare + ", " + fallShare);
        }
    }
}
