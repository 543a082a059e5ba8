package org.kernelglass.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.function.BinaryOperator;
import org.kernelglass.layer.op.Pool;
import org.kernelglass.layer.op.Window;
import org.kernelglass.layer.op.WindowGeometry;
import org.kernelglass.parameter.Size;
import org.kernelglass.tensor.TensorShape;

/**
 * Pools in the engine. Symmetric padding is left to the engine; where it is asymmetric (Keras'
 * 'same' with an even kernel or a stride) or wider than the engine pools with, the input is padded
 * first.
 */
final class Windows {

    private Windows() {}

    static NDArray pool(NDArray input, TensorShape shape, Pool pool) {
        Window window = pool.window();
        return switch (pool.take()) {
            case MAXIMUM -> maximum(input, shape, window);
            case MINIMUM -> maximum(input.neg(), shape, window).neg();
            case AVERAGE -> average(input, shape, window);
        };
    }

    /** The largest value of each map: {@code [batch, channels]}. */
    static NDArray greatest(NDArray input, TensorShape shape) {
        Shape whole = new Shape(shape.height(), shape.width());
        return input.getNDArrayInternal()
                .maxPool(whole, whole, new Shape(0, 0), false)
                .reshape(input.getShape().get(0), shape.channels());
    }

    /**
     * The mean of each map: {@code [batch, channels]}. As a pool over the whole map, whose gradient
     * lies in memory as the map itself; the engine's global pool gives one that does not, and what
     * then goes on with it is many times slower.
     */
    static NDArray mean(NDArray input, TensorShape shape) {
        Shape whole = new Shape(shape.height(), shape.width());
        return input.getNDArrayInternal()
                .avgPool(whole, whole, new Shape(0, 0), false, true)
                .reshape(input.getShape().get(0), shape.channels());
    }

    private static NDArray maximum(NDArray input, TensorShape shape, Window window) {
        WindowGeometry rows = window.rows(shape);
        WindowGeometry columns = window.columns(shape);
        if (dilated(window)) {
            NDArray x = padded(input, rows, columns, Double.NEGATIVE_INFINITY);
            return overTaps(x, rows, columns, NDArray::maximum);
        }
        boolean native2d = poolsNatively(rows) && poolsNatively(columns);
        NDArray x = native2d ? input : padded(input, rows, columns, Double.NEGATIVE_INFINITY);
        Shape padding = native2d ? new Shape(rows.before(), columns.before()) : new Shape(0, 0);
        return x.getNDArrayInternal()
                .maxPool(shape(window.kernel()), shape(window.stride()), padding, false);
    }

    /** The engine always counts the padding, whatever it is told: its share is divided out. */
    private static NDArray average(NDArray input, TensorShape shape, Window window) {
        WindowGeometry rows = window.rows(shape);
        WindowGeometry columns = window.columns(shape);
        NDArray means = counting(input, rows, columns, window);
        if (padding(rows) + padding(columns) == 0 && !dilated(window)) {
            return means;
        }
        NDArray ones = input.getManager().ones(new Shape(1, 1, shape.height(), shape.width()));
        return means.div(counting(ones, rows, columns, window));
    }

    /** Sums over the windows, padding counted, but for a factor that is the same everywhere. */
    private static NDArray counting(
            NDArray input, WindowGeometry rows, WindowGeometry columns, Window window) {
        if (dilated(window)) {
            return overTaps(padded(input, rows, columns, 0), rows, columns, NDArray::add);
        }
        boolean native2d = poolsNatively(rows) && poolsNatively(columns);
        NDArray x = native2d ? input : padded(input, rows, columns, 0);
        Shape padding = native2d ? new Shape(rows.before(), columns.before()) : new Shape(0, 0);
        return x.getNDArrayInternal()
                .avgPool(shape(window.kernel()), shape(window.stride()), padding, false, true);
    }

    /** Windows with gaps, which the engine's pools lack: each tap is one strided view. */
    private static NDArray overTaps(
            NDArray padded,
            WindowGeometry rows,
            WindowGeometry columns,
            BinaryOperator<NDArray> take) {
        NDArray taken = null;
        for (int row = 0; row < rows.kernel(); row++) {
            for (int column = 0; column < columns.kernel(); column++) {
                NDArray tap = padded.get(tap(rows, row, columns, column));
                taken = taken == null ? tap : take.apply(taken, tap);
            }
        }
        return taken;
    }

    private static NDIndex tap(WindowGeometry rows, int row, WindowGeometry columns, int column) {
        NDIndex index = new NDIndex().addAllDim(2);
        slice(index, rows, row);
        slice(index, columns, column);
        return index;
    }

    private static void slice(NDIndex index, WindowGeometry axis, int tap) {
        long first = (long) tap * axis.dilation();
        index.addSliceDim(
                first, first + (long) (axis.output() - 1) * axis.stride() + 1, axis.stride());
    }

    private static boolean dilated(Window window) {
        return window.dilation().height() > 1 || window.dilation().width() > 1;
    }

    /** The engine pads a pool symmetrically and by half a kernel at most. */
    private static boolean poolsNatively(WindowGeometry axis) {
        return axis.symmetric() && axis.before() <= axis.kernel() / 2;
    }

    static NDArray padded(
            NDArray input, WindowGeometry rows, WindowGeometry columns, double value) {
        if (padding(rows) + padding(columns) == 0) {
            return input;
        }
        return input.pad(
                new Shape(columns.before(), columns.after(), rows.before(), rows.after()), value);
    }

    private static int padding(WindowGeometry axis) {
        return axis.before() + axis.after();
    }

    static Shape shape(Size size) {
        return new Shape(size.height(), size.width());
    }
}
