package org.kernelglass.dataset.augmentation;

import java.util.List;
import org.kernelglass.dataset.random.SplitMix64;
import org.kernelglass.parameter.Parameter;
import org.kernelglass.parameter.ParameterType.Decimal;

/**
 * Moved sideways and up or down.
 *
 * @param share of the side; each of the two ways is uniform between minus and plus this
 */
public record Shift(double share, double probability) implements GeometricKind {

    private static final Decimal RANGE = Decimal.between(0, 1);

    public Shift {
        RANGE.check("share", share);
        AugmentationKind.checkProbability(probability);
    }

    @Override
    public String id() {
        return "shift";
    }

    @Override
    public List<Parameter<AugmentationKind, ?>> parameters() {
        return List.of(
                new Parameter<>("share", RANGE, share, v -> new Shift(v, probability)),
                AugmentationKind.probability(probability, v -> new Shift(share, v)));
    }

    @Override
    public Affine draw(SplitMix64 random, PixelGrid grid) {
        double x = random.between(-share, share) * grid.width();
        double y = random.between(-share, share) * grid.height();
        return new Affine(1, 0, x, 0, 1, y);
    }
}
