package org.kernelglass.layer;

import java.util.List;
import org.kernelglass.layer.op.LayerOperation;
import org.kernelglass.layer.op.Pool;
import org.kernelglass.layer.op.Reduce;
import org.kernelglass.parameter.Parameter;
import org.kernelglass.tensor.TensorShape;

/** The largest value of each feature map. */
public record GlobalMaxPool() implements SingleKind {

    public static final GlobalMaxPool DEFAULT = new GlobalMaxPool();

    @Override
    public String id() {
        return "GlobalMaxPool";
    }

    @Override
    public KindGroup group() {
        return KindGroup.POOLING;
    }

    @Override
    public List<LayerOperation> operations(TensorShape input) {
        return List.of(new Reduce(Pool.Take.MAXIMUM));
    }

    @Override
    public List<Parameter<LayerKind, ?>> parameters() {
        return List.of();
    }
}
