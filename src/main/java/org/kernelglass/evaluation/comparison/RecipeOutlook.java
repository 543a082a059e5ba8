package org.kernelglass.evaluation.comparison;

import java.util.OptionalLong;

/**
 * What the recipe test would see with more seeds or more images, as the parts of the variance say.
 *
 * @param seeds variance between seeds of both recipes together, for one seed each
 * @param images variance of what the recipes make of an image, for one image
 * @param chance variance that belongs to one seed on one image, of both together
 * @param seedCount seeds each; of unequal numbers the smaller
 * @param imageCount images now
 */
record RecipeOutlook(double seeds, double images, double chance, int seedCount, int imageCount) {

    static final int MOST_SEEDS = 100;
    static final int MOST_TIMES = 100;

    static RecipeOutlook of(SeedTable first, SeedTable second) {
        int images = first.images();
        double chance = first.residualVariance() + second.residualVariance();
        double seeds = first.seedVariance() + second.seedVariance() - chance / images;
        double shared =
                images * RecipeVariance.of(first, second).images()
                        - first.residualVariance() / first.seeds()
                        - second.residualVariance() / second.seeds();
        return new RecipeOutlook(
                Math.max(0, seeds),
                Math.max(0, shared),
                chance,
                Math.min(first.seeds(), second.seeds()),
                images);
    }

    Settlement settle(double difference) {
        return new Settlement(moreSeeds(difference), moreImages(difference));
    }

    private OptionalLong moreSeeds(double difference) {
        for (int count = seedCount + 1; count <= seedCount + MOST_SEEDS; count++) {
            if (finds(difference, count, imageCount)) {
                return OptionalLong.of(count - seedCount);
            }
        }
        return OptionalLong.empty();
    }

    /** Bisection: more images never find less. */
    private OptionalLong moreImages(double difference) {
        long few = imageCount;
        long enough = (long) imageCount * (MOST_TIMES + 1);
        if (!finds(difference, seedCount, enough)) {
            return OptionalLong.empty();
        }
        while (enough - few > 1) {
            long middle = (few + enough) / 2;
            if (finds(difference, seedCount, middle)) {
                enough = middle;
            } else {
                few = middle;
            }
        }
        return OptionalLong.of(enough - imageCount);
    }

    private boolean finds(double difference, long seedsEach, long imagesAll) {
        double bySeeds = (seeds + chance / imagesAll) / seedsEach;
        double byImages = (images + chance / seedsEach) / imagesAll;
        double sum = bySeeds + byImages;
        double freedom =
                sum
                        * sum
                        / (bySeeds * bySeeds / (2 * (seedsEach - 1.0))
                                + byImages * byImages / (imagesAll - 1.0));
        StudentTest test = new StudentTest(difference, Math.sqrt(sum), freedom);
        return Math.abs(difference) > 0 && test.detectable() <= Math.abs(difference);
    }
}
