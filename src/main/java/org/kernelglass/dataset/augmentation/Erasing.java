package org.kernelglass.dataset.augmentation;

import java.util.List;
import org.kernelglass.dataset.random.SplitMix64;
import org.kernelglass.parameter.Parameter;
import org.kernelglass.parameter.ParameterType.Decimal;

/**
 * Random erasing (Zhong et al. 2017, AAAI 2020): a rectangle somewhere in the image, its sides in a
 * ratio from 0.3 to 3.3, is filled with random values.
 *
 * @param minArea least share of the image's area
 * @param maxArea greatest share; where it is below the least, the two change places
 */
public record Erasing(double minArea, double maxArea, double probability) implements PixelKind {

    private static final Decimal RANGE = Decimal.between(0, 1);
    private static final double FLATTEST = 0.3;
    private static final int TRIES = 100;

    public Erasing {
        RANGE.check("min_area", minArea);
        RANGE.check("max_area", maxArea);
        AugmentationKind.checkProbability(probability);
    }

    @Override
    public String id() {
        return "erasing";
    }

    @Override
    public List<Parameter<AugmentationKind, ?>> parameters() {
        return List.of(
                new Parameter<>(
                        "min_area", RANGE, minArea, v -> new Erasing(v, maxArea, probability)),
                new Parameter<>(
                        "max_area", RANGE, maxArea, v -> new Erasing(minArea, v, probability)),
                AugmentationKind.probability(probability, v -> new Erasing(minArea, maxArea, v)));
    }

    /** As in the paper: draws a rectangle until one fits; an image that fits none stays whole. */
    @Override
    public void apply(float[] image, PixelGrid grid, SplitMix64 random) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            double area = random.between(minArea, maxArea) * grid.height() * grid.width();
            double ratio = random.between(FLATTEST, 1 / FLATTEST);
            int height = (int) Math.round(StrictMath.sqrt(area * ratio));
            int width = (int) Math.round(StrictMath.sqrt(area / ratio));
            if (height <= grid.height() && width <= grid.width()) {
                int top = random.nextInt(grid.height() - height + 1);
                int left = random.nextInt(grid.width() - width + 1);
                fill(image, grid, random, new int[] {top, left, height, width});
                return;
            }
        }
    }

    private static void fill(float[] image, PixelGrid grid, SplitMix64 random, int[] box) {
        for (int y = box[0]; y < box[0] + box[2]; y++) {
            int from = (y * grid.width() + box[1]) * grid.channels();
            for (int value = from; value < from + box[3] * grid.channels(); value++) {
                image[value] = (float) random.nextDouble();
            }
        }
    }
}
