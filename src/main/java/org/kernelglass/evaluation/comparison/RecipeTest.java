package org.kernelglass.evaluation.comparison;

import org.kernelglass.evaluation.Estimate;

/**
 * Whether one recipe (design, plan and data, whatever the seed) is better than another: a t test on
 * the means of seeds (Welch, Biometrika 34, 1947), its variance widened by that of the images.
 *
 * <p>Both are random here: another seed gives another network, another test set other images. A
 * test that takes the images as given, such as Welch's alone, calls a difference that the next test
 * set would not show; McNemar's on pooled seeds takes the seeds as given. Seeds nested in recipes
 * and crossed with images are the design of readers and cases in radiology (Hillis, Statistics in
 * Medicine 33, 2014) and of participants and stimuli in psychology (Westfall, Kenny and Judd, J.
 * Exp. Psychol. Gen. 143, 2014); that all sources of variation count in machine learning too is
 * shown by Bouthillier et al., MLSys 2021. Any thread.
 */
public final class RecipeTest {

    /** Fewer seeds of a recipe say nothing of it. */
    public static final int LEAST_SEEDS = 3;

    public static final int RECOMMENDED_SEEDS = 5;

    private RecipeTest() {}

    /**
     * Compares the second recipe with the first.
     *
     * @param first the baseline, A
     * @param second the candidate, B, on the same images in the same order
     */
    public static RecipeComparison compare(SeedTable first, SeedTable second) {
        if (first.images() != second.images()) {
            throw new IllegalArgumentException(
                    first.images() + " images and " + second.images() + ": not the same");
        }
        double difference = second.mean() - first.mean();
        if (Math.min(first.seeds(), second.seeds()) < LEAST_SEEDS) {
            return RecipeComparison.tooFew(first, second, difference);
        }
        RecipeVariance variance = RecipeVariance.of(first, second);
        StudentTest test =
                new StudentTest(difference, Math.sqrt(variance.total()), variance.freedom());
        return RecipeComparison.of(
                first, second, test, RecipeOutlook.of(first, second).settle(difference));
    }

    /**
     * How good a recipe is: the mean over seeds and images with the interval that both sources of
     * chance give it. With one seed the interval is that of these images for this seed alone.
     */
    public static Estimate mean(SeedTable table) {
        double images = table.imageVariance() / table.images();
        if (table.seeds() == 1) {
            return new StudentTest(table.mean(), Math.sqrt(images), table.images() - 1.0)
                    .interval();
        }
        double seeds = table.seedVariance() / table.seeds();
        double sum = seeds + images;
        double freedom =
                sum
                        * sum
                        / (seeds * seeds / (table.seeds() - 1.0)
                                + images * images / (table.images() - 1.0));
        return new StudentTest(table.mean(), Math.sqrt(sum), freedom).interval();
    }
}
