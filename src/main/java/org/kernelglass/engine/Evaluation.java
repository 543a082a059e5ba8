package org.kernelglass.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.kernelglass.dataset.Batch;
import org.kernelglass.dataset.BatchFeed;
import org.kernelglass.training.Metrics;

/** Looks at images without learning from them. Model thread only. */
final class Evaluation {

    private final NDManager owner;
    private final Network network;

    Evaluation(NDManager owner, Network network) {
        this.owner = owner;
        this.network = network;
    }

    /**
     * Metrics over a feed, which is closed.
     *
     * @param proceed asked after every batch
     * @return empty if told not to proceed
     */
    Optional<Metrics> metrics(BatchFeed feed, int classes, BooleanSupplier proceed) {
        double loss = 0;
        long top1 = 0;
        long top5 = 0;
        long images = 0;
        try (feed) {
            Optional<Batch> next = feed.next();
            while (next.isPresent()) {
                Batch batch = next.get();
                float[] logits = logits(batch);
                for (int image = 0; image < batch.size(); image++) {
                    int right = batch.labels()[image];
                    int rank = Ranks.rank(logits, image, classes, right);
                    loss += crossEntropy(logits, image, classes, right);
                    top1 += rank == 0 ? 1 : 0;
                    top5 += rank < 5 ? 1 : 0;
                }
                images += batch.size();
                if (!proceed.getAsBoolean()) {
                    return Optional.empty();
                }
                next = feed.next();
            }
        }
        double share5 = classes > 5 ? (double) top5 / images : Double.NaN;
        return Optional.of(new Metrics(loss / images, (double) top1 / images, share5));
    }

    /** Minus the logarithm of the probability of the right class. */
    static double crossEntropy(float[] logits, int image, int classes, int right) {
        int first = image * classes;
        double largest = Double.NEGATIVE_INFINITY;
        for (int index = 0; index < classes; index++) {
            largest = Math.max(largest, logits[first + index]);
        }
        double sum = 0;
        for (int index = 0; index < classes; index++) {
            sum += Math.exp(logits[first + index] - largest);
        }
        return Math.log(sum) + largest - logits[first + right];
    }

    private float[] logits(Batch batch) {
        try (NDManager scope = owner.newSubManager()) {
            return forward(scope, batch).toFloatArray();
        }
    }

    /** Softmax of the logits, row by row. */
    float[] probabilities(Batch batch) {
        try (NDManager scope = owner.newSubManager()) {
            return forward(scope, batch).softmax(1).toFloatArray();
        }
    }

    private NDArray forward(NDManager scope, Batch batch) {
        return Forward.predicting(network.weights().values())
                .run(network.steps(), network.pixels().of(scope, batch));
    }
}
