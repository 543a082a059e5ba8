package org.kernelglass.evaluation;

/**
 * One class taken for another.
 *
 * @param actual label of the true class
 * @param predicted label of the class it was taken for
 * @param images how many
 */
public record Confusion(int actual, int predicted, long images) {}
