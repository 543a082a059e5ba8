package org.kernelglass.network;

import org.kernelglass.layer.AveragePool;
import org.kernelglass.layer.BatchNorm;
import org.kernelglass.layer.Conv2D;
import org.kernelglass.layer.Dense;
import org.kernelglass.layer.DepthwiseConv2D;
import org.kernelglass.layer.MaxPool;
import org.kernelglass.layer.op.Initializer;
import org.kernelglass.layer.op.Padding;
import org.kernelglass.layer.op.Window;
import org.kernelglass.parameter.Size;

/** The layers that templates are made of, with the settings that templates need. */
final class NetworkParts {

    /**
     * Keeps less of the past than Keras' 0.99, so that the running statistics are right after the
     * few hundred steps in which a small network is trained.
     */
    static final BatchNorm NORM = new BatchNorm(0.9, BatchNorm.DEFAULT.epsilon());

    private NetworkParts() {}

    /** Padding 'same', with bias. */
    static Conv2D conv(int filters, int kernel) {
        return conv(filters, kernel, 1, true, Padding.SAME);
    }

    /** Padding 'same', without bias: a BatchNorm follows and has its own. */
    static Conv2D bare(int filters, int kernel, int stride) {
        return conv(filters, kernel, stride, false, Padding.SAME);
    }

    static Conv2D valid(int filters, int kernel) {
        return conv(filters, kernel, 1, true, Padding.VALID);
    }

    private static Conv2D conv(int filters, int kernel, int stride, boolean bias, Padding padding) {
        return new Conv2D(
                filters, window(kernel, stride, padding), 1, bias, Initializer.GLOROT_UNIFORM);
    }

    /** 3×3, padding 'same', without bias. */
    static DepthwiseConv2D depthwise(int stride) {
        return new DepthwiseConv2D(
                1, window(3, stride, Padding.SAME), false, Initializer.GLOROT_UNIFORM);
    }

    static MaxPool maxPool(int pool, int stride) {
        return new MaxPool(window(pool, stride, Padding.SAME));
    }

    static AveragePool averagePool(int pool, int stride) {
        return new AveragePool(window(pool, stride, Padding.SAME));
    }

    static Dense dense(int units) {
        return new Dense(units, true, Initializer.GLOROT_UNIFORM);
    }

    private static Window window(int kernel, int stride, Padding padding) {
        return new Window(Size.square(kernel), Size.square(stride), Size.square(1), padding);
    }
}
