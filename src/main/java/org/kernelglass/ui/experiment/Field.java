package org.kernelglass.ui.experiment;

import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.parameter.ParameterType;
import org.kernelglass.ui.base.Texts;

/**
 * A number of the set-up as a person types it.
 *
 * @param key its title and help stand under it
 * @param mayBeEmpty whether nothing typed is an answer
 */
record Field<V>(
        String key, ParameterType<V> type, boolean mayBeEmpty, StringProperty text, Texts texts) {

    Field(String key, ParameterType<V> type, String usual, Texts texts) {
        this(key, type, usual.isEmpty(), new SimpleStringProperty(usual), texts);
    }

    Message title() {
        return new Message(key + ".title", java.util.List.of());
    }

    Message help() {
        return new Message(key + ".help", java.util.List.of());
    }

    /**
     * What is typed; empty where nothing is and that is an answer.
     *
     * @throws Refusal if it is out of bounds; the sentence has the field's title
     */
    Optional<V> value() {
        String typed = text.get().trim();
        if (typed.isEmpty() && mayBeEmpty) {
            return Optional.empty();
        }
        return Optional.of(type.parse(texts.now(title()), typed));
    }

    /** What is wrong with what is typed; empty where nothing is. */
    Optional<Message> problem() {
        try {
            value();
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal.problem());
        }
    }

    void show(Object value) {
        text.set(String.valueOf(value));
    }
}
