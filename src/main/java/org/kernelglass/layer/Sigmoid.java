package org.kernelglass.layer;

import java.util.List;
import org.kernelglass.layer.op.LayerOperation;
import org.kernelglass.layer.op.Pointwise;
import org.kernelglass.parameter.Parameter;
import org.kernelglass.tensor.TensorShape;

/** 1 / (1 + e⁻ˣ). */
public record Sigmoid() implements SingleKind {

    public static final Sigmoid DEFAULT = new Sigmoid();

    @Override
    public String id() {
        return "Sigmoid";
    }

    @Override
    public KindGroup group() {
        return KindGroup.ACTIVATION;
    }

    @Override
    public List<LayerOperation> operations(TensorShape input) {
        return List.of(Pointwise.of(Pointwise.Function.SIGMOID));
    }

    @Override
    public List<Parameter<LayerKind, ?>> parameters() {
        return List.of();
    }
}
