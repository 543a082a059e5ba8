package org.kernelglass.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.kernelglass.dataset.Batch;

/**
 * Softmax cross-entropy on logits with soft targets: {@code −Σᵢ wᵢ Σⱼ tᵢⱼ·log softmax(zᵢ)ⱼ / n} in
 * nats, the weighted losses of the images divided by the batch size.
 */
final class Loss {

    private Loss() {}

    /** A scalar to take gradients of. */
    static NDArray of(NDArray logits, Batch batch) {
        NDArray targets = weighted(logits.getManager(), batch);
        return logits.logSoftmax(1).mul(targets).sum().neg();
    }

    private static NDArray weighted(NDManager scope, Batch batch) {
        int classes = batch.targets().length / batch.size();
        float[] weighted = new float[batch.targets().length];
        for (int index = 0; index < weighted.length; index++) {
            double weight = (double) batch.weights()[index / classes] / batch.size();
            weighted[index] = (float) (weight * batch.targets()[index]);
        }
        return scope.create(weighted, new Shape(batch.size(), classes));
    }
}
