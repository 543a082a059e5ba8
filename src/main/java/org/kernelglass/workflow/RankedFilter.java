package org.kernelglass.workflow;

/**
 * What a network loses without one of its filters.
 *
 * @param layerId the filter's layer
 * @param address where it stands
 * @param filter channel of the layer's output, from 0
 * @param accuracyChange accuracy without it minus accuracy with it, −1 to 1
 * @param lossChange likewise; above 0 where the network is worse without it
 * @param classChanges likewise the accuracy of each class; NaN for a class without images
 * @param dead it contributes nothing: its kernel is 0, or neither an answer nor the loss changes
 */
public record RankedFilter(
        String layerId,
        String address,
        int filter,
        double accuracyChange,
        double lossChange,
        double[] classChanges,
        boolean dead) {}
