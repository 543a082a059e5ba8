package org.kernelglass.inspection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.inspection.AttributionMethod.GradCam;
import org.kernelglass.inspection.AttributionMethod.IntegratedGradients;
import org.kernelglass.inspection.AttributionMethod.Occlusion;
import org.kernelglass.inspection.AttributionMethod.Saliency;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;

@DisplayName("An attribution as one number for each place")
class AttributionHeatTest {

    private static final Tensor COLOUR =
            new Tensor(TensorShape.image(3, 1, 2), new float[] {1, -5, 2, 3, -4, 1});

    private static AttributionHeat heat(AttributionMethod method, Tensor values) {
        return AttributionHeat.of(new Sight.Attribution(0, method, 1, values, 2, 0));
    }

    @Test
    @DisplayName("adds the channels of integrated gradients, signs kept")
    void sums() {
        AttributionHeat heat = heat(new IntegratedGradients(8), COLOUR);
        assertArrayEquals(new float[] {-1, -1}, heat.plane().values());
        assertEquals(TensorShape.image(1, 1, 2), heat.plane().shape());
        assertEquals(true, heat.signed());
    }

    @Test
    @DisplayName("takes the largest size of saliency")
    void largest() {
        AttributionHeat heat = heat(new Saliency(1, 0, 1), COLOUR);
        assertArrayEquals(new float[] {4, 5}, heat.plane().values());
        assertEquals(false, heat.signed());
    }

    @Test
    @DisplayName("leaves planes as they are")
    void planes() {
        Tensor plane = new Tensor(TensorShape.of(2, 1), new float[] {-0.5f, 0.25f});
        AttributionHeat occlusion = heat(new Occlusion(2, 1), plane);
        assertArrayEquals(plane.values(), occlusion.plane().values());
        assertEquals(true, occlusion.signed());
        assertEquals(false, heat(new GradCam("a"), plane).signed());
    }
}
