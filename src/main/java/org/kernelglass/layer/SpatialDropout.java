package org.kernelglass.layer;

import java.util.List;
import org.kernelglass.layer.op.Drop;
import org.kernelglass.layer.op.LayerOperation;
import org.kernelglass.parameter.Parameter;
import org.kernelglass.parameter.ParameterType.Decimal;
import org.kernelglass.tensor.TensorShape;

/** While training, sets whole feature maps to 0 at random (Tompson et al. 2015). */
public record SpatialDropout(double rate) implements SingleKind {

    private static final Setting<Double> RATE =
            new Setting<>("rate", new Decimal(0, true, 1, false));

    public static final SpatialDropout DEFAULT = new SpatialDropout(0.5);

    public SpatialDropout {
        RATE.check(rate);
    }

    @Override
    public String id() {
        return "SpatialDropout";
    }

    @Override
    public KindGroup group() {
        return KindGroup.REGULARIZATION;
    }

    @Override
    public List<LayerOperation> operations(TensorShape input) {
        return List.of(new Drop(rate, true));
    }

    @Override
    public List<Parameter<LayerKind, ?>> parameters() {
        return List.of(RATE.bind(rate, SpatialDropout::new));
    }
}
