package org.kernelglass.dataset.augmentation;

import java.util.List;
import org.kernelglass.dataset.random.SplitMix64;
import org.kernelglass.parameter.Parameter;

/** Left and right exchanged. */
public record HorizontalFlip(double probability) implements GeometricKind {

    private static final Affine MIRROR = new Affine(-1, 0, 0, 0, 1, 0);

    public HorizontalFlip {
        AugmentationKind.checkProbability(probability);
    }

    @Override
    public String id() {
        return "horizontal_flip";
    }

    @Override
    public List<Parameter<AugmentationKind, ?>> parameters() {
        return List.of(AugmentationKind.probability(probability, HorizontalFlip::new));
    }

    @Override
    public Affine draw(SplitMix64 random, PixelGrid grid) {
        return MIRROR;
    }
}
