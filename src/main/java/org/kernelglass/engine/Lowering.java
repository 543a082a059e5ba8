package org.kernelglass.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.kernelglass.layer.op.Add;
import org.kernelglass.layer.op.Concat;
import org.kernelglass.layer.op.Convolve;
import org.kernelglass.layer.op.Dense;
import org.kernelglass.layer.op.Drop;
import org.kernelglass.layer.op.Normalize;
import org.kernelglass.layer.op.OperationVisitor;
import org.kernelglass.layer.op.Pointwise;
import org.kernelglass.layer.op.Pool;
import org.kernelglass.layer.op.Reduce;
import org.kernelglass.layer.op.Reshape;
import org.kernelglass.tensor.TensorShape;

/**
 * One operation on one batch as calls of the engine. Arrays are {@code [batch, channels, height,
 * width]} or {@code [batch, units]}; what comes out belongs to the input's owner. Model thread
 * only.
 *
 * @param inputs one array, or one for each branch of a join
 * @param shape shape of the (first) input without the batch axis
 * @param arrays the operation's own arrays
 * @param learning false: as when predicting
 */
record Lowering(List<NDArray> inputs, TensorShape shape, OwnArrays arrays, boolean learning)
        implements OperationVisitor<NDArray> {

    /** The arrays of one operation by their short names. */
    interface OwnArrays {

        NDArray get(String name);
    }

    private NDArray input() {
        return inputs.get(0);
    }

    @Override
    public NDArray convolve(Convolve convolve) {
        return new Convolution(convolve, shape, arrays).of(input());
    }

    @Override
    public NDArray pool(Pool pool) {
        return Windows.pool(input(), shape, pool);
    }

    @Override
    public NDArray dense(Dense dense) {
        NDArray bias = dense.bias() ? arrays.get("bias") : null;
        return input().getNDArrayInternal()
                .linear(input(), arrays.get("weight"), bias)
                .singletonOrThrow();
    }

    @Override
    public NDArray normalize(Normalize normalize) {
        return new Normalization(input(), normalize, arrays, learning).apply();
    }

    @Override
    public NDArray pointwise(Pointwise pointwise) {
        NDArray x = input();
        return switch (pointwise.function()) {
            case RELU -> x.getNDArrayInternal().relu();
            case LEAKY_RELU -> x.getNDArrayInternal().leakyRelu((float) pointwise.alpha());
            case ELU -> x.getNDArrayInternal().elu((float) pointwise.alpha());
            case SILU -> x.mul(x.getNDArrayInternal().sigmoid());
            case GELU -> x.getNDArrayInternal().gelu();
            case SIGMOID -> x.getNDArrayInternal().sigmoid();
            case TANH -> x.getNDArrayInternal().tanh();
            case SOFTMAX -> x.softmax(1);
            case AFFINE -> x.mul((float) pointwise.alpha()).add((float) pointwise.offset());
        };
    }

    @Override
    public NDArray drop(Drop drop) {
        if (!learning || drop.rate() == 0) {
            return input();
        }
        return drop.wholeChannels() ? input().mul(dropped(maps(), drop)) : dropped(input(), drop);
    }

    private NDArray maps() {
        Shape shape = new Shape(input().getShape().get(0), input().getShape().get(1), 1, 1);
        return input().getManager().ones(shape);
    }

    private static NDArray dropped(NDArray x, Drop drop) {
        return x.getNDArrayInternal().dropout(x, (float) drop.rate(), true).singletonOrThrow();
    }

    @Override
    public NDArray reshape(Reshape reshape) {
        return input().reshape(input().getShape().get(0), shape.size());
    }

    @Override
    public NDArray reduce(Reduce reduce) {
        NDArray x = input();
        return switch (reduce.take()) {
            case AVERAGE -> Windows.mean(x, shape);
            case MAXIMUM -> Windows.greatest(x, shape);
            case MINIMUM -> Windows.greatest(x.neg(), shape).neg();
        };
    }

    @Override
    public NDArray add(Add add) {
        NDArray sum = inputs.get(0);
        for (NDArray branch : inputs.subList(1, inputs.size())) {
            sum = sum.add(branch);
        }
        return sum;
    }

    @Override
    public NDArray concat(Concat concat) {
        return inputs.size() == 1 ? input() : NDArrays.concat(new NDList(inputs), 1);
    }
}
