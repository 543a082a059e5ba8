package org.kernelglass.dataset.augmentation;

import java.util.List;
import org.kernelglass.dataset.random.SplitMix64;
import org.kernelglass.parameter.Parameter;
import org.kernelglass.parameter.ParameterType.Decimal;

/**
 * Stronger or weaker contrast: each value's distance from the mean of its channel times one factor,
 * as in Keras.
 *
 * @param range the factor is uniform between 1 − range and 1 + range
 */
public record Contrast(double range, double probability) implements PixelKind {

    private static final Decimal RANGE = Decimal.between(0, 1);

    public Contrast {
        RANGE.check("range", range);
        AugmentationKind.checkProbability(probability);
    }

    @Override
    public String id() {
        return "contrast";
    }

    @Override
    public List<Parameter<AugmentationKind, ?>> parameters() {
        return List.of(
                new Parameter<>("range", RANGE, range, v -> new Contrast(v, probability)),
                AugmentationKind.probability(probability, v -> new Contrast(range, v)));
    }

    @Override
    public void apply(float[] image, PixelGrid grid, SplitMix64 random) {
        double factor = random.between(1 - range, 1 + range);
        for (int channel = 0; channel < grid.channels(); channel++) {
            double mean = mean(image, channel, grid.channels());
            for (int value = channel; value < image.length; value += grid.channels()) {
                image[value] = (float) (mean + factor * (image[value] - mean));
            }
        }
    }

    private static double mean(float[] image, int channel, int channels) {
        double sum = 0;
        for (int value = channel; value < image.length; value += channels) {
            sum += image[value];
        }
        return sum * channels / image.length;
    }
}
