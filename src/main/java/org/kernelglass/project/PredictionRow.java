package org.kernelglass.project;

/**
 * What a run's network said of one image.
 *
 * @param image its name in the dataset
 * @param hash SHA-256 of its bytes, in lower-case hexadecimal
 * @param label index of its class
 * @param probabilities of each class
 */
public record PredictionRow(String image, String hash, int label, float[] probabilities) {}
