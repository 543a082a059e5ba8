package org.kernelglass.layer;

import java.util.List;
import org.kernelglass.layer.op.LayerOperation;
import org.kernelglass.layer.op.Pointwise;
import org.kernelglass.parameter.Parameter;
import org.kernelglass.tensor.TensorShape;

/** Hyperbolic tangent, between −1 and 1. */
public record Tanh() implements SingleKind {

    public static final Tanh DEFAULT = new Tanh();

    @Override
    public String id() {
        return "Tanh";
    }

    @Override
    public KindGroup group() {
        return KindGroup.ACTIVATION;
    }

    @Override
    public List<LayerOperation> operations(TensorShape input) {
        return List.of(Pointwise.of(Pointwise.Function.TANH));
    }

    @Override
    public List<Parameter<LayerKind, ?>> parameters() {
        return List.of();
    }
}
