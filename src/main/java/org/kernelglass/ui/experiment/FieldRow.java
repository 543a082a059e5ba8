package org.kernelglass.ui.experiment;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.WordedControls;

/** One line of the set-up: its title, what is typed, and what is wrong with that. FX thread. */
final class FieldRow extends VBox {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");

    private final WordedControls words;
    private final TextField field = new TextField();
    private final Label problem;
    private final Supplier<Optional<Message>> check;

    FieldRow(WordedControls words, Field<?> of) {
        this(words, of.key(), of.text(), of::problem);
    }

    /**
     * @param key its title, help and, for what stands there when nothing is typed, prompt
     * @param check says what is wrong with what is typed
     */
    FieldRow(
            WordedControls words,
            String key,
            StringProperty text,
            Supplier<Optional<Message>> check) {
        this.words = words;
        this.check = check;
        String id = key.substring(key.lastIndexOf('.') + 1);
        Message help = new Message(key + ".help", java.util.List.of());
        Label title = words.label(new Message(key + ".title", java.util.List.of()), "lab-title");
        title.setLabelFor(field);
        field.setId("lab-" + id);
        field.getStyleClass().add("lab-field");
        field.textProperty().bindBidirectional(text);
        field.accessibleTextProperty().bind(title.textProperty());
        words.help(field, help);
        problem = words.sentence("setting-problem");
        problem.setId("lab-problem-" + id);
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        HBox line = new HBox(12, title, field, words.sentence(help, "text-muted"));
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(line, problem);
        text.addListener((observed, was, is) -> say());
        words.texts().sentencesProperty().addListener((observed, was, is) -> say());
        say();
    }

    private void say() {
        Optional<Message> wrong = check.get();
        field.pseudoClassStateChanged(WRONG, wrong.isPresent());
        problem.setText(wrong.map(words.texts()::now).orElse(""));
    }
}
