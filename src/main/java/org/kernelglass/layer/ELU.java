package org.kernelglass.layer;

import java.util.List;
import org.kernelglass.layer.op.LayerOperation;
import org.kernelglass.layer.op.Pointwise;
import org.kernelglass.parameter.Parameter;
import org.kernelglass.parameter.ParameterType.Decimal;
import org.kernelglass.tensor.TensorShape;

/** x where positive, alpha·(eˣ − 1) elsewhere (Clevert et al. 2016). */
public record ELU(double alpha) implements SingleKind {

    private static final Setting<Double> ALPHA = new Setting<>("alpha", Decimal.between(0, 10));

    public static final ELU DEFAULT = new ELU(1.0);

    public ELU {
        ALPHA.check(alpha);
    }

    @Override
    public String id() {
        return "ELU";
    }

    @Override
    public KindGroup group() {
        return KindGroup.ACTIVATION;
    }

    @Override
    public List<LayerOperation> operations(TensorShape input) {
        return List.of(new Pointwise(Pointwise.Function.ELU, alpha, 0));
    }

    @Override
    public List<Parameter<LayerKind, ?>> parameters() {
        return List.of(ALPHA.bind(alpha, ELU::new));
    }
}
