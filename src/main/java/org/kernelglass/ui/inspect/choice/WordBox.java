package org.kernelglass.ui.inspect.choice;

import java.util.function.Function;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.util.StringConverter;
import org.kernelglass.ui.base.Texts;

/**
 * A box of things said in words that follow the language. FX thread.
 *
 * @param <T> the things
 */
public final class WordBox<T> extends ComboBox<T> {

    /**
     * @param name what the box chooses, for those who hear the window
     * @param words of each thing
     * @param dependencies on whose change the words change
     */
    public WordBox(
            String id,
            String name,
            Texts texts,
            Function<T, String> words,
            Observable... dependencies) {
        setId(id);
        accessibleTextProperty().bind(texts.of(name));
        Observable[] all = new Observable[dependencies.length + 1];
        System.arraycopy(dependencies, 0, all, 0, dependencies.length);
        all[dependencies.length] = texts.sentencesProperty();
        converterProperty().bind(Bindings.createObjectBinding(() -> converter(words), all));
        Face face = new Face();
        setButtonCell(face);
        converterProperty().addListener((observed, was, is) -> face.say());
    }

    /** What is chosen; its words change while it stays chosen. */
    private final class Face extends ListCell<T> {

        @Override
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            say();
        }

        private void say() {
            setText(getItem() == null ? "" : getConverter().toString(getItem()));
        }
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
}
