package org.kernelglass.layer;

import java.util.List;
import org.kernelglass.layer.op.LayerOperation;
import org.kernelglass.layer.op.Normalize;
import org.kernelglass.parameter.Parameter;
import org.kernelglass.tensor.TensorShape;

/**
 * Mean 0 and variance 1 of each channel over the training split: measured once before the first
 * step, then fixed and stored with the weights. Called Normalization in Keras.
 */
public record Standardize() implements SingleKind {

    public static final Standardize DEFAULT = new Standardize();

    /**
     * Keeps a channel that never changes from being divided by 0; far below the variance of real
     * pixels. Keras' bound of the same purpose is 1e-7 on the deviation.
     */
    private static final double EPSILON = 1e-7;

    @Override
    public String id() {
        return "Standardize";
    }

    @Override
    public KindGroup group() {
        return KindGroup.NORMALIZATION;
    }

    @Override
    public List<LayerOperation> operations(TensorShape input) {
        return List.of(new Normalize(Normalize.Over.TRAINING_SPLIT, 1, EPSILON, 0));
    }

    @Override
    public List<Parameter<LayerKind, ?>> parameters() {
        return List.of();
    }
}
