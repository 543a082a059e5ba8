package org.kernelglass.inspection.projection;

import java.util.function.DoubleConsumer;
import org.kernelglass.tensor.Tensor;

/** A way from many numbers to two. The same vectors give the same plane. Any thread. */
public interface Projection {

    /** Fewer images cannot be laid out. */
    int leastImages();

    /**
     * Takes milliseconds to seconds.
     *
     * @param vectors {@code [images, values]}, of at least {@link #leastImages} images
     * @param progress told 0–1 now and then, on the same thread; what it throws ends the work
     */
    Plane of(Tensor vectors, DoubleConsumer progress);
}
