package org.kernelglass.layer;

import java.util.List;
import org.kernelglass.layer.op.LayerOperation;
import org.kernelglass.layer.op.Pointwise;
import org.kernelglass.parameter.Parameter;
import org.kernelglass.tensor.TensorShape;

/**
 * Turns scores into probabilities that sum to 1, along the channels or units. At the end of a stack
 * it is shown and inspected; training works on what goes into it.
 */
public record Softmax() implements SingleKind {

    public static final Softmax DEFAULT = new Softmax();

    @Override
    public String id() {
        return "Softmax";
    }

    @Override
    public KindGroup group() {
        return KindGroup.ACTIVATION;
    }

    @Override
    public List<LayerOperation> operations(TensorShape input) {
        return List.of(Pointwise.of(Pointwise.Function.SOFTMAX));
    }

    @Override
    public List<Parameter<LayerKind, ?>> parameters() {
        return List.of();
    }
}
