package org.kernelglass.dataset.augmentation;

import java.util.List;
import org.kernelglass.dataset.random.SplitMix64;
import org.kernelglass.parameter.Parameter;
import org.kernelglass.parameter.ParameterType.Decimal;

/**
 * Slanted: rows are moved against each other.
 *
 * @param degrees the angle of the slant is uniform between minus and plus this
 */
public record Shear(double degrees, double probability) implements GeometricKind {

    private static final Decimal RANGE = new Decimal(0, true, 90, false);

    public Shear {
        RANGE.check("degrees", degrees);
        AugmentationKind.checkProbability(probability);
    }

    @Override
    public String id() {
        return "shear";
    }

    @Override
    public List<Parameter<AugmentationKind, ?>> parameters() {
        return List.of(
                new Parameter<>("degrees", RANGE, degrees, v -> new Shear(v, probability)),
                AugmentationKind.probability(probability, v -> new Shear(degrees, v)));
    }

    @Override
    public Affine draw(SplitMix64 random, PixelGrid grid) {
        double slant = StrictMath.tan(StrictMath.toRadians(random.between(-degrees, degrees)));
        return new Affine(1, slant, 0, 0, 1, 0);
    }
}
