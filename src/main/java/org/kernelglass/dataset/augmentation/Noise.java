package org.kernelglass.dataset.augmentation;

import java.util.List;
import org.kernelglass.dataset.random.SplitMix64;
import org.kernelglass.parameter.Parameter;
import org.kernelglass.parameter.ParameterType.Decimal;

/**
 * Gaussian noise, each value by itself.
 *
 * @param stddev its standard deviation; 1 is the whole range of values
 */
public record Noise(double stddev, double probability) implements PixelKind {

    private static final Decimal RANGE = Decimal.between(0, 1);

    public Noise {
        RANGE.check("stddev", stddev);
        AugmentationKind.checkProbability(probability);
    }

    @Override
    public String id() {
        return "noise";
    }

    @Override
    public List<Parameter<AugmentationKind, ?>> parameters() {
        return List.of(
                new Parameter<>("stddev", RANGE, stddev, v -> new Noise(v, probability)),
                AugmentationKind.probability(probability, v -> new Noise(stddev, v)));
    }

    @Override
    public void apply(float[] image, PixelGrid grid, SplitMix64 random) {
        for (int value = 0; value < image.length; value++) {
            image[value] += (float) (stddev * random.nextGaussian());
        }
    }
}
