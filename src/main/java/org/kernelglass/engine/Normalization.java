package org.kernelglass.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.kernelglass.layer.op.Normalize;

/**
 * The three normalizations in the engine. The running statistics are Keras': {@code running =
 * momentum·running + (1 − momentum)·batch}, with the biased variance, while PyTorch would take the
 * unbiased one.
 */
record Normalization(
        NDArray input, Normalize normalize, Lowering.OwnArrays arrays, boolean learning) {

    NDArray apply() {
        return switch (normalize.over()) {
            case BATCH -> learning ? learningBatch() : batch("mean", "variance");
            case GROUP -> group();
            case TRAINING_SPLIT -> standardized();
        };
    }

    private NDArray batch(String mean, String variance) {
        return batchNorm(arrays.get(mean), arrays.get(variance), false);
    }

    private NDArray learningBatch() {
        long count = input.size() / channels();
        if (count == 1) {
            return single();
        }
        // The engine leaves this batch's own statistics here: share 0 of the old is kept.
        NDArray mean = scope().zeros(new Shape(channels()));
        NDArray variance = scope().ones(new Shape(channels()));
        NDArray output = batchNorm(mean, variance, true);
        keep("mean", mean, 1);
        keep("variance", variance, (count - 1.0) / count);
        return output;
    }

    /** One value per channel is its own mean; the engine refuses it. */
    private NDArray single() {
        keep("mean", input.stopGradient().reshape(channels()), 1);
        keep("variance", scope().zeros(new Shape(channels())), 1);
        return scaled(input.sub(input));
    }

    private void keep(String name, NDArray batch, double factor) {
        double share = 1 - normalize.momentum();
        // Not in place: the backward pass still looks at the batch's statistics.
        NDArray news = batch.mul((float) (share * factor));
        arrays.get(name).muli(scope().create((float) normalize.momentum())).addi(news);
    }

    private NDArray batchNorm(NDArray mean, NDArray variance, boolean learn) {
        return input.getNDArrayInternal()
                .batchNorm(
                        input,
                        mean,
                        variance,
                        arrays.get("gamma"),
                        arrays.get("beta"),
                        -1,
                        0f,
                        (float) normalize.epsilon(),
                        learn)
                .singletonOrThrow();
    }

    /** Each group of an image is a row that the engine's layer normalization takes by itself. */
    private NDArray group() {
        Shape shape = input.getShape();
        long rows = shape.get(0) * normalize.groups();
        Shape row = new Shape(input.size() / rows);
        NDArray flat = input.reshape(rows, row.get(0));
        NDArray normalized =
                flat.getNDArrayInternal()
                        .layerNorm(
                                flat,
                                row,
                                scope().ones(row),
                                scope().zeros(row),
                                (float) normalize.epsilon())
                        .singletonOrThrow();
        return scaled(normalized.reshape(shape));
    }

    private NDArray scaled(NDArray normalized) {
        return normalized.mul(perChannel("gamma")).add(perChannel("beta"));
    }

    private NDArray standardized() {
        NDArray deviation = perChannel("variance").add((float) normalize.epsilon()).sqrt();
        return input.sub(perChannel("mean")).div(deviation);
    }

    private NDArray perChannel(String name) {
        Shape shape =
                input.getShape().dimension() == 4
                        ? new Shape(1, channels(), 1, 1)
                        : new Shape(1, channels());
        NDArray view = arrays.get(name).reshape(shape);
        view.attach(scope());
        return view;
    }

    private long channels() {
        return input.getShape().get(1);
    }

    private NDManager scope() {
        return input.getManager();
    }
}
