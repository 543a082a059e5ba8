package org.kernelglass.layer;

import java.util.List;
import org.kernelglass.layer.op.LayerOperation;
import org.kernelglass.layer.op.Normalize;
import org.kernelglass.parameter.Parameter;
import org.kernelglass.tensor.TensorShape;

/**
 * Group normalization of each image by itself (Wu and He 2018).
 *
 * @param groups groups of channels; 1 means over all channels, rows and columns (layer
 *     normalization of an image)
 * @param epsilon added to the variance
 */
public record GroupNorm(int groups, double epsilon) implements SingleKind {

    public static final GroupNorm DEFAULT = new GroupNorm(32, NormSettings.DEFAULT_EPSILON);

    public GroupNorm {
        KernelSettings.GROUPS.check(groups);
        NormSettings.EPSILON.check(epsilon);
    }

    @Override
    public String id() {
        return "GroupNorm";
    }

    @Override
    public KindGroup group() {
        return KindGroup.NORMALIZATION;
    }

    @Override
    public List<LayerOperation> operations(TensorShape input) {
        return List.of(new Normalize(Normalize.Over.GROUP, groups, epsilon, 0));
    }

    @Override
    public List<Parameter<LayerKind, ?>> parameters() {
        return List.of(
                KernelSettings.GROUPS.bind(groups, v -> new GroupNorm(v, epsilon)),
                NormSettings.EPSILON.bind(epsilon, v -> new GroupNorm(groups, v)));
    }
}
