package org.kernelglass.ui.base;

import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import org.kernelglass.message.Message;

/** One of several choices in words that follow the language, also where it is shut. FX thread. */
public class WordedCell<T> extends ListCell<T> {

    private final Function<T, Message> words;
    private final Texts texts;
    private final InvalidationListener again = changed -> say();

    /**
     * @param words of a choice
     * @param dependencies on which they depend besides
     */
    public WordedCell(Function<T, Message> words, Texts texts, Observable... dependencies) {
        this.words = words;
        this.texts = texts;
        texts.sentencesProperty().addListener(new WeakInvalidationListener(again));
        for (Observable dependency : dependencies) {
            dependency.addListener(new WeakInvalidationListener(again));
        }
    }

    @Override
    protected void updateItem(T item, boolean empty) {
        super.updateItem(item, empty);
        say();
    }

    private void say() {
        T said = said();
        setText(said == null ? "" : texts.now(words.apply(said)));
    }

    /** What is said; null for nothing. */
    T said() {
        return isEmpty() ? null : getItem();
    }

    /** Where a box is shut: its value, also while its choices change. */
    private static final class Shut<T> extends WordedCell<T> {

        private final ComboBox<T> box;

        private Shut(ComboBox<T> box, Function<T, Message> words, Texts texts) {
            super(words, texts, box.valueProperty());
            this.box = box;
        }

        @Override
        T said() {
            return box.getValue();
        }
    }

    /** Lets a box say its choices in words. */
    public static <T> void in(ComboBox<T> box, Function<T, Message> words, Texts texts) {
        box.setConverter(new WordedConverter<>(one -> texts.now(words.apply(one))));
        box.setCellFactory(list -> new WordedCell<>(words, texts));
        box.setButtonCell(new Shut<>(box, words, texts));
    }
}
