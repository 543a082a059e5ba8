package org.kernelglass.engine;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;
import org.kernelglass.dataset.Batch;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;

/** Single images as a batch, channels innermost as the dataset hands them out. */
final class TensorBatch {

    private TensorBatch() {}

    /**
     * @param shape of every image, {@code [channels, height, width]}
     * @throws IllegalArgumentException if an image has another shape
     */
    static Batch of(TensorShape shape, List<Tensor> images) {
        int size = images.size();
        FloatBuffer buffer =
                ByteBuffer.allocateDirect(Math.toIntExact(size * shape.size() * Float.BYTES))
                        .order(ByteOrder.nativeOrder())
                        .asFloatBuffer();
        images.forEach(image -> put(shape, image, buffer));
        return new Batch(size, buffer.rewind(), new float[0], new float[0], new int[0], new int[0]);
    }

    private static void put(TensorShape shape, Tensor image, FloatBuffer buffer) {
        if (!image.shape().equals(shape)) {
            throw new IllegalArgumentException(image.shape() + " instead of " + shape);
        }
        int channels = shape.channels();
        int places = image.values().length / channels;
        for (int place = 0; place < places; place++) {
            for (int channel = 0; channel < channels; channel++) {
                buffer.put(image.values()[channel * places + place]);
            }
        }
    }
}
