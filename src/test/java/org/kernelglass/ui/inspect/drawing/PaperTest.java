package org.kernelglass.ui.inspect.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;

@DisplayName("The paper for a dataset")
class PaperTest {

    private static Tensor image(float edge, float middle) {
        float[] values = new float[3 * 5 * 4];
        Arrays.fill(values, edge);
        for (int channel = 0; channel < 3; channel++) {
            for (int row = 1; row < 4; row++) {
                values[channel * 20 + row * 4 + 1] = middle;
                values[channel * 20 + row * 4 + 2] = middle;
            }
        }
        return new Tensor(TensorShape.image(3, 5, 4), values);
    }

    @Test
    @DisplayName("is black where the edges of its images are dark, whatever is in the middle")
    void black() {
        assertEquals(Paper.BLACK, Paper.of(List.of(image(0.2f, 1), image(0.4f, 1))));
    }

    @Test
    @DisplayName("is white where they are light")
    void white() {
        assertEquals(Paper.WHITE, Paper.of(List.of(image(0.9f, 0), image(0.6f, 0))));
    }

    @Test
    @DisplayName("is black where there are none")
    void none() {
        assertEquals(Paper.BLACK, Paper.of(List.of()));
    }
}
