package org.kernelglass.training;

/**
 * What a network says of images, one row an image.
 *
 * @param images index of each image, as in {@link org.kernelglass.dataset.Batch}
 * @param labels its class, −1 where unknown
 * @param probabilities {@code [images][classes]}, each row adding up to 1
 */
public record Predictions(int[] images, int[] labels, float[][] probabilities) {

    public int size() {
        return images.length;
    }
}
