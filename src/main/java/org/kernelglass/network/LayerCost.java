package org.kernelglass.network;

/**
 * What a layer costs. Numbers too large to count stay at the largest long.
 *
 * @param parameters all values it stores, statistics included, as Keras counts them
 * @param trainable those that training changes by gradients
 * @param multiplyAdds multiplications with a kernel, each with its addition, for one image
 * @param activationBytes bytes of the outputs of its operations for one image, 4 a value
 */
public record LayerCost(long parameters, long trainable, long multiplyAdds, long activationBytes) {

    public static final LayerCost NONE = new LayerCost(0, 0, 0, 0);

    public LayerCost plus(LayerCost other) {
        return new LayerCost(
                Saturating.add(parameters, other.parameters),
                Saturating.add(trainable, other.trainable),
                Saturating.add(multiplyAdds, other.multiplyAdds),
                Saturating.add(activationBytes, other.activationBytes));
    }
}
