package org.kernelglass.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import org.kernelglass.layer.op.Convolve;
import org.kernelglass.layer.op.Window;
import org.kernelglass.layer.op.WindowGeometry;
import org.kernelglass.tensor.TensorShape;

/**
 * A convolution in the engine. Symmetric padding is left to the engine; where it is asymmetric
 * (Keras' 'same' with an even kernel or a stride) the input is padded first.
 *
 * <p>Two faults of the native library (oneDNN 3.7.1 with AVX-512) are gone around. A depthwise
 * convolution with more than one filter a channel is wrong with channels innermost: its input is
 * repeated instead, so that each filter has a channel of its own. The gradient by the input is at
 * random wrong with channels first where the filters are no multiple of 16: there the channels are
 * brought innermost.
 */
record Convolution(Convolve convolve, TensorShape shape, Lowering.OwnArrays arrays) {

    /** Filters that the native library computes at once. */
    private static final int BLOCK = 16;

    NDArray of(NDArray input) {
        Window window = convolve.window();
        WindowGeometry rows = window.rows(shape);
        WindowGeometry columns = window.columns(shape);
        boolean native2d = rows.symmetric() && columns.symmetric();
        NDArray x = native2d ? input : Windows.padded(input, rows, columns, 0);
        Shape padding = native2d ? new Shape(rows.before(), columns.before()) : new Shape(0, 0);
        if (manyFiltersForEachChannel()) {
            return run(x.repeat(1, convolve.filters() / shape.channels()), padding, own());
        }
        return faultyGradient() ? innermost(x, padding) : run(x, padding, own());
    }

    private boolean manyFiltersForEachChannel() {
        return convolve.groups() > 1
                && convolve.groups() == shape.channels()
                && convolve.filters() > convolve.groups();
    }

    /** Whoever takes a gradient later: the engine does not say so beforehand. */
    private boolean faultyGradient() {
        return convolve.groups() == 1 && convolve.filters() % BLOCK != 0;
    }

    private NDArray innermost(NDArray x, Shape padding) {
        if (x.getShape().get(1) > 1) {
            return run(channelsInnermost(x), padding, own());
        }
        // One channel is first and innermost at once: with a second one, all zero, it is not.
        NDArray kernels = own();
        NDArray two = NDArrays.concat(new NDList(x, x.zerosLike()), 1);
        NDArray wide = NDArrays.concat(new NDList(kernels, kernels.zerosLike()), 1);
        return run(channelsInnermost(two), padding, wide);
    }

    /** A view where they are so already, otherwise one copy. */
    private static NDArray channelsInnermost(NDArray x) {
        NDArray turned = x.transpose(0, 2, 3, 1);
        return turned.reshape(-1).reshape(turned.getShape()).transpose(0, 3, 1, 2);
    }

    private NDArray own() {
        return arrays.get("weight");
    }

    private NDArray run(NDArray x, Shape padding, NDArray kernels) {
        int groups = manyFiltersForEachChannel() ? convolve.filters() : convolve.groups();
        return x.getNDArrayInternal()
                .convolution(
                        x,
                        kernels,
                        convolve.bias() ? arrays.get("bias") : null,
                        Windows.shape(convolve.window().stride()),
                        padding,
                        Windows.shape(convolve.window().dilation()),
                        groups)
                .singletonOrThrow();
    }
}
