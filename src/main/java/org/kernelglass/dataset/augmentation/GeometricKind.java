package org.kernelglass.dataset.augmentation;

import org.kernelglass.dataset.random.SplitMix64;

/** A kind that moves pixels. All of them together make one map, so an image is resampled once. */
public non-sealed interface GeometricKind extends AugmentationKind {

    /** The map for one image, from where a pixel goes back to where it comes from. */
    Affine draw(SplitMix64 random, PixelGrid grid);
}
