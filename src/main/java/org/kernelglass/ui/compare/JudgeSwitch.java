package org.kernelglass.ui.compare;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kernelglass.dataset.Split;
import org.kernelglass.ui.base.Texts;

/**
 * The validation images judge; the test images only where somebody presses for it, and each press
 * is a look that counts. FX thread.
 */
final class JudgeSwitch extends HBox {

    private final CompareModel model;
    private final Texts texts;

    JudgeSwitch(CompareModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("compare-side");
        setAlignment(Pos.CENTER_LEFT);
        Label title = new Label();
        title.textProperty().bind(texts.of("compare.on"));
        HBox pills =
                new HBox(
                        button(Split.VALIDATION, "compare.on.validation", Styles.LEFT_PILL),
                        button(Split.TEST, "compare.on.test", Styles.RIGHT_PILL));
        getChildren().setAll(title, pills);
    }

    private ToggleButton button(Split split, String key, String pill) {
        ToggleButton button = new ToggleButton();
        button.setId(key.replace('.', '-'));
        button.textProperty().bind(texts.of(key));
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().addAll(Styles.SMALL, pill);
        Tooltip help = new Tooltip();
        help.setWrapText(true);
        help.setPrefWidth(360);
        help.textProperty().bind(texts.of(key + ".help"));
        button.setTooltip(help);
        button.setSelected(model.onProperty().get() == split);
        model.onProperty().addListener((observed, was, is) -> button.setSelected(is == split));
        button.setOnAction(
                event -> {
                    button.setSelected(true);
                    model.ask(split);
                });
        return button;
    }
}
