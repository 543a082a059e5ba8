package org.kernelglass.layer;

import java.util.List;
import org.kernelglass.layer.op.LayerOperation;
import org.kernelglass.layer.op.Pointwise;
import org.kernelglass.parameter.Parameter;
import org.kernelglass.parameter.ParameterType.Decimal;
import org.kernelglass.tensor.TensorShape;

/**
 * {@code x·scale + offset}. Pixels arrive as 0 to 1 already, so the usual 1/255 of Keras is not
 * needed; 2 and −1 bring them to −1 to 1.
 */
public record Rescale(double scale, double offset) implements SingleKind {

    private static final Setting<Double> SCALE = new Setting<>("scale", Decimal.between(-1e6, 1e6));
    private static final Setting<Double> OFFSET =
            new Setting<>("offset", Decimal.between(-1e6, 1e6));

    public static final Rescale DEFAULT = new Rescale(1, 0);

    public Rescale {
        SCALE.check(scale);
        OFFSET.check(offset);
    }

    @Override
    public String id() {
        return "Rescale";
    }

    @Override
    public KindGroup group() {
        return KindGroup.NORMALIZATION;
    }

    @Override
    public List<LayerOperation> operations(TensorShape input) {
        return List.of(new Pointwise(Pointwise.Function.AFFINE, scale, offset));
    }

    @Override
    public List<Parameter<LayerKind, ?>> parameters() {
        return List.of(
                SCALE.bind(scale, v -> new Rescale(v, offset)),
                OFFSET.bind(offset, v -> new Rescale(scale, v)));
    }
}
