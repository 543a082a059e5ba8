package org.kernelglass.layer;

import java.util.List;
import org.kernelglass.layer.op.Initializer;
import org.kernelglass.layer.op.LayerOperation;
import org.kernelglass.parameter.Parameter;
import org.kernelglass.tensor.TensorShape;

/** A fully connected layer: every unit sees every input value. */
public record Dense(int units, boolean bias, Initializer initializer) implements SingleKind {

    public static final Dense DEFAULT = new Dense(64, true, Initializer.GLOROT_UNIFORM);

    public Dense {
        KernelSettings.UNITS.check(units);
        KernelSettings.INITIALIZER.check(initializer);
    }

    @Override
    public String id() {
        return "Dense";
    }

    @Override
    public KindGroup group() {
        return KindGroup.DENSE;
    }

    @Override
    public List<LayerOperation> operations(TensorShape input) {
        return List.of(new org.kernelglass.layer.op.Dense(units, bias, initializer));
    }

    @Override
    public List<Parameter<LayerKind, ?>> parameters() {
        return List.of(
                KernelSettings.UNITS.bind(units, v -> new Dense(v, bias, initializer)),
                KernelSettings.BIAS.bind(bias, v -> new Dense(units, v, initializer)),
                KernelSettings.INITIALIZER.bind(initializer, v -> new Dense(units, bias, v)));
    }
}
