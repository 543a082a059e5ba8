package org.kernelglass.project;

import org.kernelglass.dataset.Split;

/**
 * One image of a run.
 *
 * @param image its name in the dataset
 * @param hash SHA-256 of its bytes, in lower-case hexadecimal
 * @param label index of its class
 */
public record SplitRow(String image, String hash, int label, Split split) {}
