package org.kernelglass.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;

@DisplayName("The facts of feature maps")
class MapFactsTest {

    @Test
    @DisplayName("are mean, maximum and share of zeros of each channel")
    void maps() {
        Tensor maps =
                new Tensor(TensorShape.image(2, 2, 2), new float[] {0, 1, 0, 3, -1, -2, -3, -0.0f});
        assertEquals(
                List.of(new MapFacts(0, 1, 3, 0.5), new MapFacts(1, -1.5, -0.0, 0.25)),
                MapFacts.of(maps));
    }

    @Test
    @DisplayName("are those of each unit of a vector")
    void vector() {
        Tensor vector = new Tensor(TensorShape.vector(2), new float[] {0, -2});
        assertEquals(
                List.of(new MapFacts(0, 0, 0, 1), new MapFacts(1, -2, -2, 0)), MapFacts.of(vector));
    }
}
