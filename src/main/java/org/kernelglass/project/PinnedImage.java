package org.kernelglass.project;

import org.kernelglass.tensor.Tensor;

/**
 * An image whose maps a run's time-lapse keeps.
 *
 * @param name path below the dataset's root
 * @param className what it shows
 * @param pixels as the network gets them, {@code [channels, height, width]}, 0–1
 */
public record PinnedImage(String name, String className, Tensor pixels) {

    /** More are not pinned. */
    public static final int MOST = 8;
}
