package org.kernelglass.project;

/**
 * The figures a run ends with. What was not measured is NaN.
 *
 * @param trainLoss of the last epoch
 * @param valAccuracy of the epoch whose weights are the result, 0–1
 * @param testAccuracy 0–1
 * @param imagesPerSecond training images per second over the run
 * @param epochs whole epochs learned
 * @param skippedFiles files of the dataset that could not be read
 * @param parameters trainable parameters of the network
 */
public record RunResults(
        double trainLoss,
        double valAccuracy,
        double testAccuracy,
        double imagesPerSecond,
        int epochs,
        long skippedFiles,
        long parameters) {}
