package org.kernelglass.layer;

import java.util.List;
import org.kernelglass.layer.op.LayerOperation;
import org.kernelglass.layer.op.Pointwise;
import org.kernelglass.parameter.Parameter;
import org.kernelglass.tensor.TensorShape;

/** max(x, 0) (Nair and Hinton 2010). */
public record ReLU() implements SingleKind {

    public static final ReLU DEFAULT = new ReLU();

    @Override
    public String id() {
        return "ReLU";
    }

    @Override
    public KindGroup group() {
        return KindGroup.ACTIVATION;
    }

    @Override
    public List<LayerOperation> operations(TensorShape input) {
        return List.of(Pointwise.of(Pointwise.Function.RELU));
    }

    @Override
    public List<Parameter<LayerKind, ?>> parameters() {
        return List.of();
    }
}
