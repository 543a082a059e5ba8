package org.kernelglass.layer;

import java.util.List;
import org.kernelglass.layer.op.Drop;
import org.kernelglass.layer.op.LayerOperation;
import org.kernelglass.parameter.Parameter;
import org.kernelglass.parameter.ParameterType.Decimal;
import org.kernelglass.tensor.TensorShape;

/** While training, sets values to 0 at random (Srivastava et al. 2014). */
public record Dropout(double rate) implements SingleKind {

    private static final Setting<Double> RATE =
            new Setting<>("rate", new Decimal(0, true, 1, false));

    public static final Dropout DEFAULT = new Dropout(0.5);

    public Dropout {
        RATE.check(rate);
    }

    @Override
    public String id() {
        return "Dropout";
    }

    @Override
    public KindGroup group() {
        return KindGroup.REGULARIZATION;
    }

    @Override
    public List<LayerOperation> operations(TensorShape input) {
        return List.of(new Drop(rate, false));
    }

    @Override
    public List<Parameter<LayerKind, ?>> parameters() {
        return List.of(RATE.bind(rate, Dropout::new));
    }
}
