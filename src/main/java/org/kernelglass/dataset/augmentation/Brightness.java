package org.kernelglass.dataset.augmentation;

import java.util.List;
import org.kernelglass.dataset.random.SplitMix64;
import org.kernelglass.parameter.Parameter;
import org.kernelglass.parameter.ParameterType.Decimal;

/**
 * Lighter or darker: one number added to every value, as in Keras.
 *
 * @param delta what is added is uniform between minus and plus this; 1 is the whole range
 */
public record Brightness(double delta, double probability) implements PixelKind {

    private static final Decimal RANGE = Decimal.between(0, 1);

    public Brightness {
        RANGE.check("delta", delta);
        AugmentationKind.checkProbability(probability);
    }

    @Override
    public String id() {
        return "brightness";
    }

    @Override
    public List<Parameter<AugmentationKind, ?>> parameters() {
        return List.of(
                new Parameter<>("delta", RANGE, delta, v -> new Brightness(v, probability)),
                AugmentationKind.probability(probability, v -> new Brightness(delta, v)));
    }

    @Override
    public void apply(float[] image, PixelGrid grid, SplitMix64 random) {
        float added = (float) random.between(-delta, delta);
        for (int value = 0; value < image.length; value++) {
            image[value] += added;
        }
    }
}
