package org.kernelglass.dataset;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

/**
 * Direct buffers used again and again: native memory stays at what is under way, where fresh ones
 * would pile up until the collector happens to run. Any thread.
 */
final class BufferPool {

    private final int capacity;
    private final ConcurrentLinkedQueue<FloatBuffer> free = new ConcurrentLinkedQueue<>();

    private BufferPool(int capacity) {
        this.capacity = capacity;
    }

    /**
     * Buffers that hold so many images.
     *
     * @throws Refusal if that is more than a buffer can be
     */
    static BufferPool forBatches(int images, Preprocessing preprocessing) {
        long most = Integer.MAX_VALUE / Float.BYTES / preprocessing.imageBytes();
        if (images > most) {
            throw new Refusal(
                    Message.of(
                            "feed.problem.batch-too-large",
                            images,
                            preprocessing.shape().display()),
                    Message.of("feed.hint.batch-too-large", most));
        }
        return new BufferPool(images * preprocessing.imageBytes());
    }

    /** One of undefined contents. */
    FloatBuffer take() {
        FloatBuffer buffer = free.poll();
        return buffer != null
                ? buffer
                : ByteBuffer.allocateDirect(capacity * Float.BYTES)
                        .order(ByteOrder.nativeOrder())
                        .asFloatBuffer();
    }

    /** Whoever gives one back reads and writes it no more. */
    void give(FloatBuffer buffer) {
        free.add(buffer);
    }
}
