package org.kernelglass.project;

/**
 * An image whose label may be wrong.
 *
 * @param image its name in the dataset
 * @param label name of the class that it is said to be of
 * @param labelProbability what networks that did not learn from the image give that class, 0–1
 * @param predicted name of the class that they take it for
 * @param predictedProbability what they give that one
 */
public record SuspectRow(
        String image,
        String label,
        double labelProbability,
        String predicted,
        double predictedProbability) {}
