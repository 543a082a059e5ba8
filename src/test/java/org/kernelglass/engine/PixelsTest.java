package org.kernelglass.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import java.nio.FloatBuffer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kernelglass.dataset.Batch;
import org.kernelglass.tensor.TensorShape;
import org.kernelglass.training.Compute.Layout;

@Tag("engine")
@DisplayName("A batch's pixels in the engine")
class PixelsTest {

    private static final TensorShape SHAPE = TensorShape.image(3, 2, 2);

    /** Two images; every pixel tells its image, channel and place. */
    private static Batch batch() {
        FloatBuffer pixels = FloatBuffer.allocate(24);
        for (int image = 0; image < 2; image++) {
            for (int place = 0; place < 4; place++) {
                for (int channel = 0; channel < 3; channel++) {
                    pixels.put(100 * image + 10 * channel + place);
                }
            }
        }
        return new Batch(2, pixels.rewind(), new float[4], new float[2], new int[2], new int[2]);
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    @DisplayName(
            "are [batch, channels, height, width] in either layout, also after a smaller batch")
    void values(Layout layout) {
        try (Native engine = new Native()) {
            float[] values =
                    engine.call(
                            owner -> {
                                Pixels pixels = new Pixels(SHAPE, layout);
                                Batch two = batch();
                                Batch one =
                                        new Batch(
                                                1,
                                                two.pixels(),
                                                new float[2],
                                                new float[1],
                                                new int[1],
                                                new int[1]);
                                pixels.of(owner, one);
                                return pixels.of(owner, two).toFloatArray();
                            });
            float[] expected = {
                0, 1, 2, 3, 10, 11, 12, 13, 20, 21, 22, 23, 100, 101, 102, 103, 110, 111, 112, 113,
                120, 121, 122, 123
            };
            assertArrayEquals(expected, values);
        }
    }

    @Test
    @DisplayName("really lie in memory as the layout says")
    void memory() {
        try (Native engine = new Native()) {
            for (Layout layout : Layout.values()) {
                float seen =
                        engine.call(
                                owner -> {
                                    NDArray pixels = new Pixels(SHAPE, layout).of(owner, batch());
                                    // The engine hands out its own memory only where it lies in
                                    // the order of the shape, otherwise a copy.
                                    pixels.toByteBuffer(true).asFloatBuffer().put(0, -1);
                                    return pixels.toFloatArray()[0];
                                });
                assertEquals(layout == Layout.CHANNELS_FIRST ? -1 : 0, seen, layout.toString());
            }
        }
    }
}
