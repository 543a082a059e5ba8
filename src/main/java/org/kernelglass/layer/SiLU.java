package org.kernelglass.layer;

import java.util.List;
import org.kernelglass.layer.op.LayerOperation;
import org.kernelglass.layer.op.Pointwise;
import org.kernelglass.parameter.Parameter;
import org.kernelglass.tensor.TensorShape;

/** x·sigmoid(x), also called swish (Ramachandran et al. 2017). */
public record SiLU() implements SingleKind {

    public static final SiLU DEFAULT = new SiLU();

    @Override
    public String id() {
        return "SiLU";
    }

    @Override
    public KindGroup group() {
        return KindGroup.ACTIVATION;
    }

    @Override
    public List<LayerOperation> operations(TensorShape input) {
        return List.of(Pointwise.of(Pointwise.Function.SILU));
    }

    @Override
    public List<Parameter<LayerKind, ?>> parameters() {
        return List.of();
    }
}
