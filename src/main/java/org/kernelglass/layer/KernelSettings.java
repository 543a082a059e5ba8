package org.kernelglass.layer;

import java.util.List;
import org.kernelglass.layer.op.Initializer;
import org.kernelglass.parameter.ParameterType.Choice;
import org.kernelglass.parameter.ParameterType.Flag;
import org.kernelglass.parameter.ParameterType.WholeNumber;

/** The settings of kinds that learn kernels. */
final class KernelSettings {

    static final int MOST_CHANNELS = 65_536;

    static final Setting<Integer> FILTERS =
            new Setting<>("filters", new WholeNumber(1, MOST_CHANNELS));
    static final Setting<Integer> UNITS = new Setting<>("units", new WholeNumber(1, 1_000_000));
    static final Setting<Integer> GROUPS =
            new Setting<>("groups", new WholeNumber(1, MOST_CHANNELS));
    static final Setting<Integer> DEPTH_MULTIPLIER =
            new Setting<>("depth_multiplier", new WholeNumber(1, 256));
    static final Setting<Boolean> BIAS = new Setting<>("bias", new Flag());
    static final Setting<Initializer> INITIALIZER =
            new Setting<>(
                    "initializer",
                    new Choice<>(
                            List.of(
                                    Initializer.GLOROT_UNIFORM,
                                    Initializer.GLOROT_NORMAL,
                                    Initializer.HE_UNIFORM,
                                    Initializer.HE_NORMAL,
                                    Initializer.LECUN_NORMAL,
                                    Initializer.NORMAL,
                                    Initializer.ZEROS)));

    private KernelSettings() {}

    /**
     * Output channels of a depthwise convolution. Past what a shape can hold it stays at the
     * largest multiple of the channels, so that a network far too large is still described and
     * refused in a sentence.
     */
    static int depthwiseFilters(int channels, int multiplier) {
        return channels * Math.min(multiplier, Integer.MAX_VALUE / channels);
    }
}
