package org.kernelglass.engine;

/**
 * What one step of learning found, before its update.
 *
 * @param loss mean weighted loss of the batch, regularization left out
 * @param penalty regularization
 * @param gradientNorm global norm before clipping
 * @param top1 images right at first place
 * @param top5 images right within five places
 */
record StepResult(double loss, double penalty, double gradientNorm, int top1, int top5) {

    /** False where the weights were left as they are, because numbers have run away. */
    boolean finite() {
        return Double.isFinite(loss + penalty) && Double.isFinite(gradientNorm);
    }
}
