package org.kernelglass.ui.inspect.choice;

import java.util.function.Function;
import javafx.beans.Observable;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.base.WordedChoice;

/**
 * A box of things said in words, with a name for those who hear the window. FX thread.
 *
 * @param <T> the things
 */
public final class WordBox<T> extends WordedChoice<T> {

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
        super(texts, words, dependencies);
        setId(id);
        accessibleTextProperty().bind(texts.of(name));
    }
}
