package org.kernelglass.ui.base;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;

/**
 * A choice among some values whose words follow the language, those on its button too. FX thread.
 */
public class WordedChoice<T> extends ComboBox<T> {

    /**
     * @param words of a value, in the language of the moment
     * @param dependencies on whose change the words change
     */
    public WordedChoice(Texts texts, Function<T, String> words, Observable... dependencies) {
        List<Observable> all = new ArrayList<>(List.of(dependencies));
        all.add(texts.sentencesProperty());
        converterProperty()
                .bind(
                        Bindings.createObjectBinding(
                                () -> new WordedConverter<>(words),
                                all.toArray(Observable[]::new)));
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
}
