package org.kernelglass.evaluation.comparison;

import java.util.Random;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Predictions that no network made, with all that they vary by known: an image is predicted right
 * where level + difficulty of the image + what the recipe makes of the image + luck of the seed +
 * chance is above 0, all of them normal.
 *
 * @param accuracy expected share of right images
 * @param seedSpread standard deviation of the seed's accuracy over all images there are
 * @param difficulty standard deviation of images, in units of that of chance
 * @param taste standard deviation of what one recipe finds hard and the other not, likewise
 */
record SimulatedSeeds(double accuracy, double seedSpread, double difficulty, double taste) {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** Two recipes on the same images; the second is better by so much. */
    SeedTable[] draw(int firstSeeds, int secondSeeds, int images, double better, Random random) {
        double[] shared = new double[images];
        for (int image = 0; image < images; image++) {
            shared[image] = difficulty * random.nextGaussian();
        }
        return new SeedTable[] {
            table(firstSeeds, accuracy, shared, random),
            table(secondSeeds, accuracy + better, shared, random)
        };
    }

    private SeedTable table(int seeds, double expected, double[] shared, Random random) {
        double[] hard = shared.clone();
        for (int image = 0; image < hard.length; image++) {
            hard[image] += taste * random.nextGaussian();
        }
        double scale = Math.sqrt(1 + difficulty * difficulty + taste * taste);
        boolean[][] right = new boolean[seeds][hard.length];
        for (int seed = 0; seed < seeds; seed++) {
            double level = expected + seedSpread * random.nextGaussian();
            double shift = scale * NORMAL.inverseCumulativeProbability(Math.min(0.9999, level));
            for (int image = 0; image < hard.length; image++) {
                right[seed][image] = shift + hard[image] + random.nextGaussian() > 0;
            }
        }
        return SeedTable.ofRight(right);
    }
}
