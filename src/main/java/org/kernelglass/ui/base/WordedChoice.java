package org.kernelglass.ui.base;

import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.util.StringConverter;

/**
 * A choice among some values whose words follow the language, those on its button too. FX thread.
 */
public final class WordedChoice<T> extends ComboBox<T> {

    /**
     * @param words of a value, in the language of the moment
     */
    public WordedChoice(Texts texts, Function<T, String> words) {
        converterProperty()
                .bind(
                        Bindings.createObjectBinding(
                                () -> converter(words), texts.sentencesProperty()));
        texts.sentencesProperty()
                .addListener((observed, was, is) -> setButtonCell(new Cell<>(words)));
        setButtonCell(new Cell<>(words));
    }

    private static <T> StringConverter<T> converter(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(T one) {
                return one == null ? "" : words.apply(one);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("not editable");
            }
        };
    }

    private static final class Cell<T> extends ListCell<T> {

        private final Function<T, String> words;

        private Cell(Function<T, String> words) {
            this.words = words;
        }

        @Override
        protected void updateItem(T one, boolean empty) {
            super.updateItem(one, empty);
            setText(empty || one == null ? "" : words.apply(one));
        }
    }
}
