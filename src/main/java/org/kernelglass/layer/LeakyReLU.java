package org.kernelglass.layer;

import java.util.List;
import org.kernelglass.layer.op.LayerOperation;
import org.kernelglass.layer.op.Pointwise;
import org.kernelglass.parameter.Parameter;
import org.kernelglass.parameter.ParameterType.Decimal;
import org.kernelglass.tensor.TensorShape;

/** x where positive, slope·x elsewhere (Maas et al. 2013). */
public record LeakyReLU(double negativeSlope) implements SingleKind {

    private static final Setting<Double> NEGATIVE_SLOPE =
            new Setting<>("negative_slope", Decimal.between(0, 10));

    public static final LeakyReLU DEFAULT = new LeakyReLU(0.3);

    public LeakyReLU {
        NEGATIVE_SLOPE.check(negativeSlope);
    }

    @Override
    public String id() {
        return "LeakyReLU";
    }

    @Override
    public KindGroup group() {
        return KindGroup.ACTIVATION;
    }

    @Override
    public List<LayerOperation> operations(TensorShape input) {
        return List.of(new Pointwise(Pointwise.Function.LEAKY_RELU, negativeSlope, 0));
    }

    @Override
    public List<Parameter<LayerKind, ?>> parameters() {
        return List.of(NEGATIVE_SLOPE.bind(negativeSlope, LeakyReLU::new));
    }
}
