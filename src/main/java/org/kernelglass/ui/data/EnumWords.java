package org.kernelglass.ui.data;

import java.util.function.Function;
import javafx.util.StringConverter;

/** The words for the values of a choice, which can only be chosen, not typed. */
final class EnumWords<E> extends StringConverter<E> {

    private final Function<E, String> words;

    EnumWords(Function<E, String> words) {
        this.words = words;
    }

    @Override
    public String toString(E value) {
        return value == null ? "" : words.apply(value);
    }

    @Override
    public E fromString(String text) {
        throw new UnsupportedOperationException("a choice is not typed");
    }
}
