package org.kernelglass.ui.train;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Labels and buttons whose words follow the language. FX thread. */
final class Words {

    private static final Duration TOOLTIP_DELAY = Duration.millis(400);
    private static final double TOOLTIP_WIDTH = 320;

    private final Texts texts;

    Words(Texts texts) {
        this.texts = texts;
    }

    Texts texts() {
        return texts;
    }

    Label label(String key, String... styles) {
        return label(Message.of(key), styles);
    }

    Label label(Message message, String... styles) {
        Label label = new Label();
        label.textProperty().bind(texts.of(message));
        label.getStyleClass().addAll(styles);
        return label;
    }

    Button button(String key, Ikon icon, Runnable action, String... styles) {
        Button button = new Button();
        dress(button, key, icon);
        button.getStyleClass().addAll(styles);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** Words, icon and, under {@code <key>.help}, a tooltip. */
    void dress(ButtonBase button, String key, Ikon icon) {
        button.textProperty().bind(texts.of(key));
        button.setGraphic(new FontIcon(icon));
        button.setMinWidth(Control.USE_PREF_SIZE);
        help(button, Message.of(key + ".help"));
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
