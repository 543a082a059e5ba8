package org.kernelglass.ui.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;

@DisplayName("Colours for numbers")
class ColorMapTest {

    private static double luminance(int argb) {
        return 0.2126 * (argb >> 16 & 0xFF) + 0.7152 * (argb >> 8 & 0xFF) + 0.0722 * (argb & 0xFF);
    }

    @Test
    @DisplayName("activations grow lighter all the way, so that grey tells them apart too")
    void viridis() {
        for (int step = 1; step <= 100; step++) {
            double before = luminance(ColorMap.VIRIDIS.argb((step - 1) / 100.0));
            assertTrue(luminance(ColorMap.VIRIDIS.argb(step / 100.0)) > before, "at " + step);
        }
    }

    @Test
    @DisplayName("kernels are lightest at zero, blue below and red above, on one symmetric scale")
    void diverging() {
        assertEquals(0xFFF7F7F7, ColorMap.DIVERGING.argb(0.5));
        int negative = ColorMap.DIVERGING.argb(0);
        int positive = ColorMap.DIVERGING.argb(1);
        assertTrue((negative & 0xFF) > (negative >> 16 & 0xFF));
        assertTrue((positive >> 16 & 0xFF) > (positive & 0xFF));
        Tensor kernels = new Tensor(TensorShape.of(1, 1, 1, 3), new float[] {-0.1f, 0, 0.4f});
        TileSheet sheet = TileSheet.ofKernels(kernels, 1, 4);
        assertEquals(-sheet.high(), sheet.low());
        assertEquals(0.4, sheet.high(), 1e-6);
    }
}
