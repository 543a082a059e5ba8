package org.kernelglass.dataset;

/**
 * The factor of each class's loss, so that rare classes count as much as common ones: n / (classes
 * · images of the class), where only classes with images count (scikit-learn's "balanced", after
 * King and Zeng 2001). The mean over the images is 1.
 */
final class ClassWeights {

    private ClassWeights() {}

    /** A weight for each class; 0 for one that has no image. */
    static float[] balanced(int[] images) {
        long all = 0;
        int present = 0;
        for (int count : images) {
            all += count;
            present += count > 0 ? 1 : 0;
        }
        float[] weights = new float[images.length];
        for (int label = 0; label < images.length; label++) {
            if (images[label] > 0) {
                weights[label] = (float) ((double) all / ((double) present * images[label]));
            }
        }
        return weights;
    }
}
