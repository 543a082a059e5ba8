package org.kernelglass.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import org.kernelglass.dataset.Batch;
import org.kernelglass.tensor.TensorShape;
import org.kernelglass.training.Compute.Layout;

/**
 * Brings a batch's pixels into the engine, always as {@code [batch, channels, height, width]}. The
 * dataset keeps channels innermost: turned round by its strides alone, without a copy, that is the
 * layout in which convolutions are fastest for many networks; one copy makes it channels-first.
 */
final class Pixels {

    /** The engine's matrix products take another path where memory is not aligned to this. */
    private static final int ALIGNMENT = 64;

    private final TensorShape image;
    private final Layout layout;
    private ByteBuffer memory = ByteBuffer.allocateDirect(0);

    Pixels(TensorShape image, Layout layout) {
        this.image = image;
        this.layout = layout;
    }

    /** Valid until the next call: the memory is used again. */
    NDArray of(NDManager scope, Batch batch) {
        Shape shape = new Shape(batch.size(), image.height(), image.width(), image.channels());
        NDArray images = scope.create(filled(batch), shape, DataType.FLOAT32);
        NDArray turned = images.transpose(0, 3, 1, 2);
        return layout == Layout.CHANNELS_LAST ? turned : copied(turned, batch.size());
    }

    private ByteBuffer filled(Batch batch) {
        int numbers = Math.toIntExact(batch.size() * image.size());
        int bytes = Math.multiplyExact(numbers, Float.BYTES);
        if (memory.capacity() < bytes) {
            // A slice begins and ends at an aligned place: room for a whole unit on either side.
            int room = Math.addExact(bytes, 2 * ALIGNMENT);
            memory = ByteBuffer.allocateDirect(room).alignedSlice(ALIGNMENT);
        }
        ByteBuffer part = memory.slice(0, bytes).order(ByteOrder.nativeOrder());
        FloatBuffer pixels = batch.pixels().duplicate();
        part.asFloatBuffer().put(pixels.slice(0, numbers));
        return part;
    }

    /** Flattening is what makes the engine copy into the order that the shape says. */
    private NDArray copied(NDArray turned, int size) {
        NDArray rows = turned.reshape(size, image.size());
        return rows.reshape(size, image.channels(), image.height(), image.width());
    }
}
