package org.kernelglass.engine;

/** Adds up the gradients of many images. */
final class GradientSum {

    private final double[] sums;
    private int images;

    /**
     * @param values numbers of one image
     */
    GradientSum(int values) {
        this.sums = new double[values];
    }

    void add(PixelGradient.Slopes slopes) {
        float[] gradients = slopes.gradients();
        for (int at = 0; at < gradients.length; at++) {
            sums[at % sums.length] += gradients[at];
        }
        images += gradients.length / sums.length;
    }

    /** The mean over the images. */
    float[] mean() {
        float[] mean = new float[sums.length];
        for (int at = 0; at < mean.length; at++) {
            mean[at] = (float) (sums[at] / images);
        }
        return mean;
    }
}
