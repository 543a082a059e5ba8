package org.kernelglass.inspection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;

@DisplayName("The channel of a kernel that says most")
class KernelChannelsTest {

    @Test
    @DisplayName("has the largest norm, whatever its signs; of equal ones it is the first")
    void strongest() {
        float[] values = {
            1, 1, 0, -3, 2, 2, // filter 0: √2, 3, √8
            5, 0, 0, 5, 1, 1, // filter 1: 5, 5, √2
            0, 0, 0, 0, 0, 0
        };
        Tensor kernels = new Tensor(TensorShape.of(3, 3, 1, 2), values);
        assertArrayEquals(new int[] {1, 0, 0}, KernelChannels.strongest(kernels));
    }
}
