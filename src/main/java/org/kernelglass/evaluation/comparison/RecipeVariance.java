package org.kernelglass.evaluation.comparison;

/**
 * What the difference of two recipes varies by, were both trained anew with other seeds and judged
 * on other images: variances of the difference of the two means. Chance that belongs to one seed on
 * one image is counted with the seeds and with the images, so that the sum is rather too large than
 * too small.
 *
 * @param first by the seeds of the first recipe
 * @param second by those of the second
 * @param images by the images
 * @param freedom degrees of freedom of the sum: Satterthwaite, Biometrics Bulletin 2, 1946
 */
record RecipeVariance(double first, double second, double images, double freedom) {

    static RecipeVariance of(SeedTable first, SeedTable second) {
        double a = first.seedVariance() / first.seeds();
        double b = second.seedVariance() / second.seeds();
        double c = SeedTable.variance(differences(first, second)) / first.images();
        double parts =
                a * a / (first.seeds() - 1)
                        + b * b / (second.seeds() - 1)
                        + c * c / (first.images() - 1);
        double sum = a + b + c;
        return new RecipeVariance(a, b, c, sum * sum / parts);
    }

    private static double[] differences(SeedTable first, SeedTable second) {
        double[] differences = new double[first.images()];
        for (int image = 0; image < differences.length; image++) {
            differences[image] = second.image(image) - first.image(image);
        }
        return differences;
    }

    double total() {
        return first + second + images;
    }
}
