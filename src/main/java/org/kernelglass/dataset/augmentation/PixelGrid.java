package org.kernelglass.dataset.augmentation;

/** The measures of an image whose values stand in the order {@code [height, width, channels]}. */
public record PixelGrid(int height, int width, int channels) {

    /** How many values an image has. */
    public int size() {
        return height * width * channels;
    }
}
