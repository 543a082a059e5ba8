package org.kernelglass.layer;

import java.util.function.Function;
import org.kernelglass.parameter.Parameter;
import org.kernelglass.parameter.ParameterType;

/**
 * A setting before it is bound to a kind: its key and bounds, shared by all kinds that have it, so
 * that {@code kernel} or {@code rate} means the same everywhere.
 */
record Setting<V>(String key, ParameterType<V> type) {

    /**
     * @throws org.kernelglass.message.Refusal if the value is out of bounds
     */
    void check(V value) {
        type.check(key, value);
    }

    Parameter<LayerKind, V> bind(V value, Function<V, LayerKind> with) {
        return new Parameter<>(key, type, value, with);
    }
}
