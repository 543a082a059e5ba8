package org.kernelglass.layer;

import java.util.List;
import java.util.Optional;
import org.kernelglass.layer.op.Concat;
import org.kernelglass.layer.op.JoinOperation;
import org.kernelglass.layer.op.LayerOperation;
import org.kernelglass.parameter.Parameter;
import org.kernelglass.parameter.Size;
import org.kernelglass.tensor.TensorShape;

/**
 * Several stacks side by side on the same input, their channels put one after another (the
 * Inception module of Szegedy et al. 2015).
 */
public record Parallel() implements ContainerKind {

    public static final Parallel DEFAULT = new Parallel();

    @Override
    public String id() {
        return "Parallel";
    }

    @Override
    public KindGroup group() {
        return KindGroup.CONTAINER;
    }

    @Override
    public int minimumBranches() {
        return 2;
    }

    @Override
    public int maximumBranches() {
        return 16;
    }

    @Override
    public JoinOperation join() {
        return new Concat();
    }

    @Override
    public Optional<List<LayerOperation>> shortcut(
            TensorShape input, TensorShape body, Size stride) {
        return Optional.empty();
    }

    @Override
    public List<Parameter<LayerKind, ?>> parameters() {
        return List.of();
    }
}
