package org.kernelglass.dataset.augmentation;

import org.kernelglass.dataset.random.SplitMix64;

/** A kind that changes values where they are. */
public non-sealed interface PixelKind extends AugmentationKind {

    /** Changes the image in place; the caller brings values back into 0–1. */
    void apply(float[] image, PixelGrid grid, SplitMix64 random);
}
