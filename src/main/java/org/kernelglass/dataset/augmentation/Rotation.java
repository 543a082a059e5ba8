package org.kernelglass.dataset.augmentation;

import java.util.List;
import org.kernelglass.dataset.random.SplitMix64;
import org.kernelglass.parameter.Parameter;
import org.kernelglass.parameter.ParameterType.Decimal;

/**
 * Turned about the middle.
 *
 * @param degrees the angle is uniform between minus and plus this
 */
public record Rotation(double degrees, double probability) implements GeometricKind {

    private static final Decimal RANGE = Decimal.between(0, 180);

    public Rotation {
        RANGE.check("degrees", degrees);
        AugmentationKind.checkProbability(probability);
    }

    @Override
    public String id() {
        return "rotation";
    }

    @Override
    public List<Parameter<AugmentationKind, ?>> parameters() {
        return List.of(
                new Parameter<>("degrees", RANGE, degrees, v -> new Rotation(v, probability)),
                AugmentationKind.probability(probability, v -> new Rotation(degrees, v)));
    }

    @Override
    public Affine draw(SplitMix64 random, PixelGrid grid) {
        double angle = StrictMath.toRadians(random.between(-degrees, degrees));
        double cosine = StrictMath.cos(angle);
        double sine = StrictMath.sin(angle);
        return new Affine(cosine, -sine, 0, sine, cosine, 0);
    }
}
