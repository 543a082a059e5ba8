package org.kernelglass.dataset.augmentation;

import java.util.List;
import org.kernelglass.dataset.random.BetaDistribution;
import org.kernelglass.dataset.random.SplitMix64;
import org.kernelglass.parameter.Parameter;
import org.kernelglass.parameter.ParameterType.Decimal;

/**
 * MixUp (Zhang et al. 2018): an image and its target become {@code λ} of themselves and {@code 1 −
 * λ} of another image of the batch and its target, λ drawn from Beta(α, α). The larger of λ and 1 −
 * λ falls to the image itself: the mixtures are the same, and each keeps a class of its own.
 *
 * @param alpha small: mostly one image; 1: any mixture is as likely as another
 */
public record MixUp(double alpha, double probability) implements AugmentationKind {

    private static final Decimal RANGE = new Decimal(0, false, 10, true);

    public MixUp {
        RANGE.check("alpha", alpha);
        AugmentationKind.checkProbability(probability);
    }

    @Override
    public String id() {
        return "mixup";
    }

    @Override
    public List<Parameter<AugmentationKind, ?>> parameters() {
        return List.of(
                new Parameter<>("alpha", RANGE, alpha, v -> new MixUp(v, probability)),
                AugmentationKind.probability(probability, v -> new MixUp(alpha, v)));
    }

    /** λ of one image, from ½ to 1; 1 where it stays as it is. */
    float share(SplitMix64 random) {
        if (!random.chance(probability)) {
            return 1;
        }
        double lambda = new BetaDistribution(alpha).draw(random);
        return (float) Math.max(lambda, 1 - lambda);
    }
}
