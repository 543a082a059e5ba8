package org.kernelglass.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.kernelglass.layer.op.ParameterArray;
import org.kernelglass.training.Compute.Layout;

/**
 * In which order the numbers of one learned array lie in native memory. Everywhere else a
 * convolution's kernels are {@code [filters, channels, height, width]}; where images lie with their
 * channels innermost, the engine wants kernels so too and would copy them in every step, and their
 * gradients back.
 */
enum KernelOrder {
    /** As their shape says. */
    PLAIN {
        @Override
        void put(float[] values, int[] shape, float[] row, int offset) {
            System.arraycopy(values, 0, row, offset, values.length);
        }

        @Override
        void take(float[] row, int offset, int[] shape, float[] values) {
            System.arraycopy(row, offset, values, 0, values.length);
        }

        @Override
        NDArray view(NDArray piece, Shape shape) {
            return shape.dimension() == 1 ? piece : piece.reshape(shape);
        }
    },
    /** {@code [filters, height, width, channels]}. */
    CHANNELS_INNERMOST {
        @Override
        void put(float[] values, int[] shape, float[] row, int offset) {
            int[] at = {offset};
            forEach(shape, index -> row[at[0]++] = values[index]);
        }

        @Override
        void take(float[] row, int offset, int[] shape, float[] values) {
            int[] at = {offset};
            forEach(shape, index -> values[index] = row[at[0]++]);
        }

        @Override
        NDArray view(NDArray piece, Shape shape) {
            return piece.reshape(shape.get(0), shape.get(2), shape.get(3), shape.get(1))
                    .transpose(0, 3, 1, 2);
        }
    };

    /** The order for an array of a network whose images lie so. */
    static KernelOrder of(ParameterArray array, Layout images) {
        boolean convolution = array.shape().dimensions().length == 4;
        return convolution && images == Layout.CHANNELS_LAST ? CHANNELS_INNERMOST : PLAIN;
    }

    /** Copies an array's values, in the order of its shape, into the row. */
    abstract void put(float[] values, int[] shape, float[] row, int offset);

    /** The other way round. */
    abstract void take(float[] row, int offset, int[] shape, float[] values);

    /** The array in its shape out of the piece of memory that holds it, without a copy. */
    abstract NDArray view(NDArray piece, Shape shape);

    private interface ValueVisitor {
        void visit(int index);
    }

    /** Every value's index in the order of the shape, channels innermost. */
    private static void forEach(int[] shape, ValueVisitor visitor) {
        int channels = shape[1];
        int places = shape[2] * shape[3];
        for (int filter = 0; filter < shape[0]; filter++) {
            for (int place = 0; place < places; place++) {
                for (int channel = 0; channel < channels; channel++) {
                    visitor.visit((filter * channels + channel) * places + place);
                }
            }
        }
    }
}
