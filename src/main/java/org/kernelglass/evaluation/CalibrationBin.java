package org.kernelglass.evaluation;

/**
 * The images whose most probable class was given a probability of about the same height.
 *
 * @param low lower edge of the probability, 0–1
 * @param high upper edge, the bin's own
 * @param images how many
 * @param confidence mean of their probabilities; NaN without images
 * @param accuracy share of them that are right
 */
public record CalibrationBin(
        double low, double high, long images, double confidence, Estimate accuracy) {}
