package org.kernelglass.ui.base;

import java.util.Locale;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.kernelglass.message.Message;
import org.kernelglass.message.Sentences;

/** The window's sentences, which change with its language while it stands. FX thread. */
public final class Texts {

    private final ObjectProperty<Sentences> sentences = new SimpleObjectProperty<>();

    public Texts(Locale locale) {
        sentences.set(new Sentences(locale));
    }

    public ObjectProperty<Sentences> sentencesProperty() {
        return sentences;
    }

    public void use(Locale locale) {
        sentences.set(new Sentences(locale));
    }

    /** The sentence now; for what is drawn anew anyway. */
    public String now(Message message) {
        return sentences.get().render(message);
    }

    public String now(String key, Object... arguments) {
        return now(Message.of(key, arguments));
    }

    /** The sentence, following the language. */
    public StringBinding of(String key, Object... arguments) {
        return of(Message.of(key, arguments));
    }

    /** The sentence, following the language. */
    public StringBinding of(Message message) {
        return Bindings.createStringBinding(() -> now(message), sentences);
    }

    /** A sentence that depends on something, following both. */
    public StringBinding of(Supplier<Message> message, ObservableValue<?>... dependencies) {
        javafx.beans.Observable[] all = new javafx.beans.Observable[dependencies.length + 1];
        System.arraycopy(dependencies, 0, all, 0, dependencies.length);
        all[dependencies.length] = sentences;
        return Bindings.createStringBinding(() -> now(message.get()), all);
    }
}
