package org.kernelglass.parameter;

import java.util.List;
import java.util.stream.Collectors;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

/**
 * A record whose settings are described by an ordered list: a layer kind, an augmentation, an
 * optimizer, a schedule.
 *
 * @param <T> the family
 */
public interface Parameterized<T extends Parameterized<T>> {

    /** Unique in the family and stable for ever: files hold it. */
    String id();

    /** The settings in the order in which people see them, bound to this record. */
    List<Parameter<T, ?>> parameters();

    /**
     * The setting of that key.
     *
     * @throws Refusal if there is none; the sentence lists those that there are
     */
    default Parameter<T, ?> parameter(String key) {
        return parameters().stream()
                .filter(parameter -> parameter.key().equals(key))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Refusal(
                                        Message.of("parameter.problem.unknown-key", id(), key),
                                        Message.of("parameter.hint.keys", keys())));
    }

    /**
     * This record with one setting read from text.
     *
     * @throws Refusal if the key is unknown or the text out of bounds
     */
    default T with(String key, String text) {
        return parameter(key).withText(text);
    }

    private String keys() {
        return parameters().isEmpty()
                ? "–"
                : parameters().stream().map(Parameter::key).collect(Collectors.joining(", "));
    }
}
