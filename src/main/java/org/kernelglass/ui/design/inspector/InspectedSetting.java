package org.kernelglass.ui.design.inspector;

import java.util.List;
import java.util.Optional;
import org.kernelglass.network.StackLayer;
import org.kernelglass.parameter.Parameter;
import org.kernelglass.parameter.ParameterType;

/**
 * One setting that all inspected layers have.
 *
 * @param key as files write it
 * @param type its bounds
 * @param text the value as text; empty where the layers differ
 */
public record InspectedSetting(String key, ParameterType<?> type, Optional<String> text) {

    /** The settings that all the layers have, in the order of the first. */
    static List<InspectedSetting> of(List<StackLayer> layers) {
        if (layers.isEmpty()) {
            return List.of();
        }
        return layers.get(0).kind().parameters().stream()
                .flatMap(parameter -> common(parameter, layers).stream())
                .toList();
    }

    private static Optional<InspectedSetting> common(
            Parameter<?, ?> parameter, List<StackLayer> layers) {
        List<Parameter<?, ?>> same =
                layers.stream()
                        .flatMap(layer -> layer.kind().parameters().stream())
                        .<Parameter<?, ?>>map(other -> other)
                        .filter(
                                other ->
                                        other.key().equals(parameter.key())
                                                && other.type().equals(parameter.type()))
                        .toList();
        if (same.size() < layers.size()) {
            return Optional.empty();
        }
        List<String> texts = same.stream().map(Parameter::text).distinct().toList();
        return Optional.of(
                new InspectedSetting(
                        parameter.key(),
                        parameter.type(),
                        texts.size() == 1 ? Optional.of(texts.get(0)) : Optional.empty()));
    }

    /** The same but for its value. */
    boolean sameEditor(InspectedSetting other) {
        return key.equals(other.key) && type.equals(other.type);
    }
}
