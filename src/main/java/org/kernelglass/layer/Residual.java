package org.kernelglass.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kernelglass.layer.op.Add;
import org.kernelglass.layer.op.Convolve;
import org.kernelglass.layer.op.Initializer;
import org.kernelglass.layer.op.JoinOperation;
import org.kernelglass.layer.op.LayerOperation;
import org.kernelglass.layer.op.Normalize;
import org.kernelglass.layer.op.Padding;
import org.kernelglass.layer.op.Window;
import org.kernelglass.parameter.Parameter;
import org.kernelglass.parameter.ParameterType.Choice;
import org.kernelglass.parameter.ParameterType.Flag;
import org.kernelglass.parameter.Size;
import org.kernelglass.tensor.TensorShape;

/**
 * A body and a shortcut around it, added (He et al. 2016).
 *
 * @param shortcut what goes around the body
 * @param batchNorm whether a BatchNorm follows the projection, which then has no bias; the identity
 *     has nothing to normalize
 */
public record Residual(Shortcut shortcut, boolean batchNorm) implements ContainerKind {

    /** What goes around the body. */
    public enum Shortcut {
        /** The input unchanged: the body must keep its shape. */
        IDENTITY,
        /** A 1×1 convolution with the body's filters and total stride. */
        PROJECTION
    }

    private static final Setting<Shortcut> SHORTCUT =
            new Setting<>("shortcut", Choice.of(Shortcut.class));
    private static final Setting<Boolean> BATCH_NORM = new Setting<>("batch_norm", new Flag());

    public static final Residual DEFAULT = new Residual(Shortcut.IDENTITY, false);

    public Residual {
        SHORTCUT.check(shortcut);
    }

    @Override
    public String id() {
        return "Residual";
    }

    @Override
    public KindGroup group() {
        return KindGroup.CONTAINER;
    }

    @Override
    public int minimumBranches() {
        return 1;
    }

    @Override
    public int maximumBranches() {
        return 1;
    }

    @Override
    public JoinOperation join() {
        return new Add();
    }

    @Override
    public Optional<List<LayerOperation>> shortcut(
            TensorShape input, TensorShape body, Size stride) {
        return Optional.of(
                shortcut == Shortcut.IDENTITY ? List.of() : projection(body.channels(), stride));
    }

    private List<LayerOperation> projection(int filters, Size stride) {
        Window window = new Window(Size.square(1), stride, Size.square(1), Padding.VALID);
        List<LayerOperation> operations = new ArrayList<>();
        operations.add(
                new Convolve(filters, window, 1, false, !batchNorm, Initializer.GLOROT_UNIFORM));
        if (batchNorm) {
            operations.add(
                    new Normalize(
                            Normalize.Over.BATCH,
                            1,
                            NormSettings.DEFAULT_EPSILON,
                            NormSettings.DEFAULT_MOMENTUM));
        }
        return List.copyOf(operations);
    }

    @Override
    public List<Parameter<LayerKind, ?>> parameters() {
        return List.of(
                SHORTCUT.bind(shortcut, v -> new Residual(v, batchNorm)),
                BATCH_NORM.bind(batchNorm, v -> new Residual(shortcut, v)));
    }
}
