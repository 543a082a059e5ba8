package org.kernelglass.inspection;

/** Which pixels a class comes from: the ways to ask. */
public sealed interface AttributionMethod {

    /**
     * Grad-CAM: the layer's maps weighted by the mean gradient of the class's logit, negative sums
     * cut off. Values {@code [height, width]} of the layer, not below 0.
     *
     * <p>Source: Selvaraju et al. 2017.
     *
     * @param layerId a layer whose output is an image
     */
    record GradCam(String layerId) implements AttributionMethod {}

    /**
     * Occlusion sensitivity: by how much the class's probability falls where a grey square covers
     * the picture. Values {@code [height, width]} of the picture: each pixel the mean over the
     * squares that covered it.
     *
     * <p>Source: Zeiler and Fergus 2014.
     *
     * @param size side of the square in pixels, at least 1
     * @param stride pixels from square to square, at least 1 and at most the size
     */
    record Occlusion(int size, int stride) implements AttributionMethod {}

    /**
     * Saliency with SmoothGrad: the gradient of the class's logit by the pixels, averaged over
     * noisy copies. Values {@code [channels, height, width]}, signed. One sample without noise is
     * the plain gradient.
     *
     * <p>Sources: Simonyan et al. 2014; Smilkov et al. 2017.
     *
     * @param samples noisy copies, at least 1
     * @param noise standard deviation of the noise as a share of the picture's value range
     * @param seed of the noise
     */
    record Saliency(int samples, double noise, long seed) implements AttributionMethod {}

    /**
     * Integrated gradients along the straight way from a black picture. Values {@code [channels,
     * height, width]}, signed, adding up to the difference of the logits.
     *
     * <p>Source: Sundararajan et al. 2017.
     *
     * @param steps points of the midpoint rule, at least 1
     */
    record IntegratedGradients(int steps) implements AttributionMethod {}
}
