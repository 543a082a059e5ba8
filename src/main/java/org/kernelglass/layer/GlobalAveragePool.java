package org.kernelglass.layer;

import java.util.List;
import org.kernelglass.layer.op.LayerOperation;
import org.kernelglass.layer.op.Pool;
import org.kernelglass.layer.op.Reduce;
import org.kernelglass.parameter.Parameter;
import org.kernelglass.tensor.TensorShape;

/** The mean of each feature map as one value (Lin et al. 2014). */
public record GlobalAveragePool() implements SingleKind {

    public static final GlobalAveragePool DEFAULT = new GlobalAveragePool();

    @Override
    public String id() {
        return "GlobalAveragePool";
    }

    @Override
    public KindGroup group() {
        return KindGroup.POOLING;
    }

    @Override
    public List<LayerOperation> operations(TensorShape input) {
        return List.of(new Reduce(Pool.Take.AVERAGE));
    }

    @Override
    public List<Parameter<LayerKind, ?>> parameters() {
        return List.of();
    }
}
