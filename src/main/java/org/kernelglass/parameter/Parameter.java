package org.kernelglass.parameter;

import java.util.function.Function;

/**
 * One typed setting of a layer kind, augmentation, optimizer or schedule, bound to the record that
 * has it. Editors, files and the command line all read and change settings through this.
 *
 * @param <T> the family of the record
 * @param <V> the type of the value
 * @param key as files and the command line write it, for example {@code filters}
 * @param type bounds, parsing and printing
 * @param value what the record holds
 * @param with the same record with another value
 */
public record Parameter<T, V>(String key, ParameterType<V> type, V value, Function<V, T> with) {

    /** The value as files and the command line write it. */
    public String text() {
        return type.format(value);
    }

    /**
     * The record with this setting read from text.
     *
     * @throws org.kernelglass.message.Refusal if the text is not of the type or out of bounds; the
     *     sentence names the key
     */
    public T withText(String text) {
        return with.apply(type.parse(key, text));
    }

    /** The record with this setting changed, after its bounds were checked. */
    public T withValue(V changed) {
        type.check(key, changed);
        return with.apply(changed);
    }
}
