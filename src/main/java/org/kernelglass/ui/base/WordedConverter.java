package org.kernelglass.ui.base;

import java.util.function.Function;
import javafx.util.StringConverter;

/** Says the choices of a box in words; nothing is typed into it. FX thread. */
public final class WordedConverter<T> extends StringConverter<T> {

    private final Function<T, String> words;

    /**
     * @param words of a choice, in the language of the moment
     */
    public WordedConverter(Function<T, String> words) {
        this.words = words;
    }

    @Override
    public String toString(T choice) {
        return choice == null ? "" : words.apply(choice);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("not editable");
    }
}
