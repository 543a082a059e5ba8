package org.kernelglass.ui.data;

import atlantafx.base.theme.Styles;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** The few forms in which this place says something, all following the language. */
record Words(Texts texts) {

    private static final Duration SOON = Duration.millis(300);

    /** What a group of controls is about. */
    Label heading(String key) {
        Label label = sentence(key);
        label.getStyleClass().add("kg-heading");
        return label;
    }

    Label label(String key) {
        Label label = new Label();
        label.textProperty().bind(texts.of(key));
        return label;
    }

    /** A sentence that may take several lines. */
    Label sentence(String key) {
        Label label = label(key);
        label.setWrapText(true);
        label.setMinHeight(Control.USE_PREF_SIZE);
        return label;
    }

    /** A smaller, quieter sentence. */
    Label remark(String key) {
        Label label = sentence(key);
        label.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        return label;
    }

    /** A quiet label for changing text. */
    static Label quiet() {
        Label label = new Label();
        label.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        return label;
    }

    Button button(String key, Ikon icon, Runnable pressed) {
        Button button = new Button(null, new FontIcon(icon));
        button.textProperty().bind(texts.of(key));
        button.setOnAction(event -> pressed.run());
        return button;
    }

    /** A button that is only its icon; its words are its tooltip and accessible name. */
    Button iconButton(String key, Ikon icon, Runnable pressed) {
        Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        button.accessibleTextProperty().bind(texts.of(key));
        button.setTooltip(tooltip(texts.of(key)));
        button.setOnAction(event -> pressed.run());
        return button;
    }

    Tooltip tooltip(Message message) {
        return tooltip(texts.of(message));
    }

    static Tooltip tooltip(ObservableValue<String> text) {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(text);
        tooltip.setShowDelay(SOON);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(420);
        return tooltip;
    }

    /** Takes no room while it is not to be seen. */
    static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
