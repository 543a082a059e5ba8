package org.kernelglass.ui.experiment;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Labels and buttons of this tab whose words follow the language. FX thread. */
record Words(Texts texts) {

    private static final Duration TOOLTIP_DELAY = Duration.millis(400);
    private static final double TOOLTIP_WIDTH = 320;

    Label label(String key, String... styles) {
        return label(Message.of(key), styles);
    }

    Label label(Message message, String... styles) {
        Label label = new Label();
        label.textProperty().bind(texts.of(message));
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** A sentence that breaks into lines and is never cut. */
    Label sentence(String... styles) {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    Label sentence(Message message, String... styles) {
        Label label = sentence(styles);
        label.textProperty().bind(texts.of(message));
        return label;
    }

    Button button(String id, String key, Ikon icon, Runnable action, String... styles) {
        Button button = new Button();
        button.setId(id);
        button.textProperty().bind(texts.of(key));
        button.setGraphic(new FontIcon(icon));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().addAll(styles);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** Where there is no room for words: they become the tooltip. */
    void iconOnly(Button button) {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(button.textProperty());
        tooltip.setShowDelay(TOOLTIP_DELAY);
        button.setTooltip(tooltip);
        button.accessibleTextProperty().bind(button.textProperty());
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().add("button-icon");
    }

    void help(Control control, Message help) {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.of(help));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(TOOLTIP_WIDTH);
        tooltip.setShowDelay(TOOLTIP_DELAY);
        control.setTooltip(tooltip);
        control.accessibleHelpProperty().bind(texts.of(help));
    }
}
