package org.kernelglass.layer;

import java.util.List;
import org.kernelglass.layer.op.LayerOperation;
import org.kernelglass.layer.op.Normalize;
import org.kernelglass.parameter.Parameter;
import org.kernelglass.tensor.TensorShape;

/**
 * Batch normalization over each channel (Ioffe and Szegedy 2015).
 *
 * @param momentum share of the running statistics kept at each step, as Keras counts it; PyTorch's
 *     momentum is 1 minus this
 * @param epsilon added to the variance
 */
public record BatchNorm(double momentum, double epsilon) implements SingleKind {

    public static final BatchNorm DEFAULT =
            new BatchNorm(NormSettings.DEFAULT_MOMENTUM, NormSettings.DEFAULT_EPSILON);

    public BatchNorm {
        NormSettings.MOMENTUM.check(momentum);
        NormSettings.EPSILON.check(epsilon);
    }

    @Override
    public String id() {
        return "BatchNorm";
    }

    @Override
    public KindGroup group() {
        return KindGroup.NORMALIZATION;
    }

    @Override
    public List<LayerOperation> operations(TensorShape input) {
        return List.of(new Normalize(Normalize.Over.BATCH, 1, epsilon, momentum));
    }

    @Override
    public List<Parameter<LayerKind, ?>> parameters() {
        return List.of(
                NormSettings.MOMENTUM.bind(momentum, v -> new BatchNorm(v, epsilon)),
                NormSettings.EPSILON.bind(epsilon, v -> new BatchNorm(momentum, v)));
    }
}
