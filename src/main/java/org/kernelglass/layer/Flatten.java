package org.kernelglass.layer;

import java.util.List;
import org.kernelglass.layer.op.LayerOperation;
import org.kernelglass.layer.op.Reshape;
import org.kernelglass.parameter.Parameter;
import org.kernelglass.tensor.TensorShape;

/** All values of the feature maps in one row, channel by channel. */
public record Flatten() implements SingleKind {

    public static final Flatten DEFAULT = new Flatten();

    @Override
    public String id() {
        return "Flatten";
    }

    @Override
    public KindGroup group() {
        return KindGroup.SHAPE;
    }

    @Override
    public List<LayerOperation> operations(TensorShape input) {
        return List.of(new Reshape());
    }

    @Override
    public List<Parameter<LayerKind, ?>> parameters() {
        return List.of();
    }
}
