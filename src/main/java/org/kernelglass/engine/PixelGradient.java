package org.kernelglass.engine;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.List;
import org.kernelglass.tensor.Tensor;

/**
 * How a unit's number changes with each pixel, as when predicting. Gradients are taken by the
 * pixels alone: no weight ever carries one. Model thread only.
 */
record PixelGradient(StillNetwork network, Unit unit) {

    /**
     * @param values the unit's number for each image
     * @param gradients {@code [images, channels, height, width]} row by row
     */
    record Slopes(float[] values, float[] gradients) {}

    /** Of some images at once, each {@code [channels, height, width]}; none knows of another. */
    Slopes at(List<Tensor> images) {
        try (NDManager scope = network.scope()) {
            NDArray input = network.input(scope, images);
            input.setRequiresGradient(true);
            try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                NDArray values = unit.of(network, input);
                collector.backward(values.sum());
                return new Slopes(values.toFloatArray(), input.getGradient().toFloatArray());
            }
        }
    }
}
