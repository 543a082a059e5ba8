package org.kernelglass.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Texts;

/** What the window says or asks before it goes on: a title, sentences, buttons. FX thread. */
final class Card extends VBox {

    private final Texts texts;
    private final HBox buttons = new HBox();

    Card(String id, Message title, Texts texts) {
        this.texts = texts;
        setId(id);
        getStyleClass().add("ask-card");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label heading = new Label();
        heading.getStyleClass().add("title-4");
        heading.textProperty().bind(texts.of(title));
        buttons.getStyleClass().add("ask-buttons");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().setAll(heading, buttons);
    }

    private Card with(Node content) {
        getChildren().add(getChildren().size() - 1, content);
        return this;
    }

    Card saying(Message sentence) {
        Label label = new Label();
        label.setWrapText(true);
        label.textProperty().bind(texts.of(sentence));
        return with(label);
    }

    /** Something goes on whose end is not known. */
    Card working() {
        ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setMaxWidth(Double.MAX_VALUE);
        return with(bar);
    }

    /** A button; the last one added is the one that Enter presses. */
    Card offering(String key, Runnable action) {
        Button button = new Button();
        button.setId(key.substring(key.lastIndexOf('.') + 1));
        button.textProperty().bind(texts.of(key));
        button.setOnAction(event -> action.run());
        buttons.getChildren().forEach(other -> ((Button) other).setDefaultButton(false));
        button.setDefaultButton(true);
        buttons.getChildren().add(button);
        return this;
    }
}
