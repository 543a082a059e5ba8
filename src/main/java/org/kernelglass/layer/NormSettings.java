package org.kernelglass.layer;

import org.kernelglass.parameter.ParameterType.Decimal;

/** The settings of normalizing kinds. */
final class NormSettings {

    static final Setting<Double> MOMENTUM =
            new Setting<>("momentum", new Decimal(0, true, 1, false));
    static final Setting<Double> EPSILON = new Setting<>("epsilon", new Decimal(0, false, 1, true));

    /** Keras' momentum and epsilon. */
    static final double DEFAULT_MOMENTUM = 0.99;

    static final double DEFAULT_EPSILON = 1e-3;

    private NormSettings() {}
}
