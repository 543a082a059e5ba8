package org.kernelglass.dataset;

import java.nio.FloatBuffer;

/**
 * Images ready for the network.
 *
 * @param size how many
 * @param pixels direct, native order, {@code [size, height, width, channels]}, values 0–1 (channels
 *     innermost: the engine turns them without a copy); position 0, the limit after the last; valid
 *     until the next-but-one call of {@link BatchFeed#next}
 * @param targets {@code [size × classes]} row by row: what the loss aims at; one-hot unless
 *     smoothed or mixed
 * @param weights {@code [size]}: the factor of each image's loss
 * @param labels {@code [size]}: the class of each image, −1 where unknown
 * @param images {@code [size]}: index of each image in its {@link ImageIndex} (or in the list that
 *     was to be predicted)
 */
public record Batch(
        int size,
        FloatBuffer pixels,
        float[] targets,
        float[] weights,
        int[] labels,
        int[] images) {}
