package org.kernelglass.inspection;

import java.util.List;
import org.kernelglass.tensor.Tensor;

/** What was seen. */
public sealed interface Sight {

    /** Batches learned when it was seen (when its last part was, where it took several). */
    long step();

    /**
     * @param layerId the first convolution
     * @param kernels {@code [filters, channels, height, width]}
     */
    record Kernels(long step, String layerId, Tensor kernels) implements Sight {}

    /**
     * @param maps {@code [channels, height, width]} or {@code [units]}
     */
    record Maps(long step, String layerId, Tensor maps) implements Sight {}

    /**
     * @param probabilities {@code [images][classes]}, each row adding up to 1
     * @param dead for each ReLU layer in order
     */
    record Outlook(long step, float[][] probabilities, List<DeadUnits> dead) implements Sight {

        public Outlook {
            dead = List.copyOf(dead);
        }
    }

    /**
     * ReLUs of one layer that are 0 everywhere, for every image that was looked at. A unit is a
     * channel of maps or a value of a vector.
     *
     * @param address the layer's position for people
     */
    record DeadUnits(String layerId, String address, int dead, int units) {

        /** 0–1. */
        public double share() {
            return (double) dead / units;
        }
    }
}
