package org.kernelglass.ui.base;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.kernelglass.message.Message;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Labels and buttons whose words follow the language. FX thread. */
public record WordedControls(Texts texts) {

    private static final Duration TOOLTIP_DELAY = Duration.millis(400);
    private static final double TOOLTIP_WIDTH = 320;

    public Label label(String key, String... styles) {
        return label(Message.of(key), styles);
    }

    public Label label(Message message, String... styles) {
        Label label = new Label();
        label.textProperty().bind(texts.of(message));
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** A sentence that breaks into lines and is never cut. */
    public Label sentence(String... styles) {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    public Label sentence(Message message, String... styles) {
        Label label = sentence(styles);
        label.textProperty().bind(texts.of(message));
        return label;
    }

    public Button button(String id, String key, Ikon icon, Runnable action, String... styles) {
        Button button = button(action, styles);
        button.setId(id);
        dress(button, key, icon);
        return button;
    }

    /** A button with a tooltip, of {@code <key>.help}. */
    public Button helpedButton(String key, Ikon icon, Runnable action, String... styles) {
        Button button = button(action, styles);
        dressHelped(button, key, icon);
        return button;
    }

    private static Button button(Runnable action, String... styles) {
        Button button = new Button();
        button.getStyleClass().addAll(styles);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void dress(ButtonBase button, String key, Ikon icon) {
        button.textProperty().bind(texts.of(key));
        button.setGraphic(new FontIcon(icon));
        button.setMinWidth(Region.USE_PREF_SIZE);
    }

    /** Words, icon and, of {@code <key>.help}, a tooltip. */
    public void dressHelped(ButtonBase button, String key, Ikon icon) {
        dress(button, key, icon);
        help(button, Message.of(key + ".help"));
    }

    /** Where there is no room for words: they become the tooltip. */
    public void iconOnly(Button button) {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(button.textProperty());
        tooltip.setShowDelay(TOOLTIP_DELAY);
        button.setTooltip(tooltip);
        button.accessibleTextProperty().bind(button.textProperty());
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().add("button-icon");
    }

    public void help(Control control, Message help) {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.of(help));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(TOOLTIP_WIDTH);
        tooltip.setShowDelay(TOOLTIP_DELAY);
        control.setTooltip(tooltip);
        control.accessibleHelpProperty().bind(texts.of(help));
    }
}
