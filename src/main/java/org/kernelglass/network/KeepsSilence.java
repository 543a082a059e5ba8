package org.kernelglass.network;

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

/**
 * Whether an operation leaves a channel of zeros a channel of zeros. One that mixes channels
 * consumes it, and does.
 */
enum KeepsSilence implements OperationVisitor<Boolean> {
    VISITOR;

    @Override
    public Boolean convolve(Convolve convolve) {
        return !(convolve.depthwise() && convolve.bias());
    }

    @Override
    public Boolean pool(Pool pool) {
        return true;
    }

    @Override
    public Boolean dense(Dense dense) {
        return true;
    }

    @Override
    public Boolean normalize(Normalize normalize) {
        return normalize.over() == Normalize.Over.GROUP;
    }

    @Override
    public Boolean pointwise(Pointwise pointwise) {
        return switch (pointwise.function()) {
            case RELU, LEAKY_RELU, ELU, SILU, GELU, TANH, SOFTMAX -> true;
            case SIGMOID -> false;
            case AFFINE -> pointwise.offset() == 0;
        };
    }

    @Override
    public Boolean drop(Drop drop) {
        return true;
    }

    @Override
    public Boolean reshape(Reshape reshape) {
        return true;
    }

    @Override
    public Boolean reduce(Reduce reduce) {
        return true;
    }

    @Override
    public Boolean add(Add add) {
        return true;
    }

    @Override
    public Boolean concat(Concat concat) {
        return true;
    }
}
