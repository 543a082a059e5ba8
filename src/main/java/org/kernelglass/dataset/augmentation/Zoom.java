package org.kernelglass.dataset.augmentation;

import java.util.List;
import org.kernelglass.dataset.random.SplitMix64;
import org.kernelglass.parameter.Parameter;
import org.kernelglass.parameter.ParameterType.Decimal;

/**
 * Made larger or smaller, both sides alike.
 *
 * @param range the factor is uniform between 1 − range and 1 + range
 */
public record Zoom(double range, double probability) implements GeometricKind {

    private static final Decimal RANGE = new Decimal(0, true, 1, false);

    public Zoom {
        RANGE.check("range", range);
        AugmentationKind.checkProbability(probability);
    }

    @Override
    public String id() {
        return "zoom";
    }

    @Override
    public List<Parameter<AugmentationKind, ?>> parameters() {
        return List.of(
                new Parameter<>("range", RANGE, range, v -> new Zoom(v, probability)),
                AugmentationKind.probability(probability, v -> new Zoom(range, v)));
    }

    @Override
    public Affine draw(SplitMix64 random, PixelGrid grid) {
        double factor = random.between(1 - range, 1 + range);
        return new Affine(1 / factor, 0, 0, 0, 1 / factor, 0);
    }
}
