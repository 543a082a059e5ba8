package org.kernelglass.ui.inspect.raw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;

@DisplayName("Values as text")
class TensorCsvTest {

    @Test
    @DisplayName("has a row for each place")
    void plane() {
        float third = 1 / 3f;
        Tensor values = new Tensor(TensorShape.of(2, 2), new float[] {0, third, -1.5f, 2e-9f});
        assertEquals(
                "row,column,value\n0,0,0.0\n0,1," + third + "\n1,0,-1.5\n1,1,2.0E-9\n",
                TensorCsv.of(values));
    }

    @Test
    @DisplayName("names the channel where there are several")
    void channels() {
        Tensor values = new Tensor(TensorShape.image(2, 1, 2), new float[] {1, 2, 3, 4});
        assertEquals(
                "channel,row,column,value\n0,0,0,1.0\n0,0,1,2.0\n1,0,0,3.0\n1,0,1,4.0\n",
                TensorCsv.of(values));
    }
}
