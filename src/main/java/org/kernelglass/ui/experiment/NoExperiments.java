package org.kernelglass.ui.experiment;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.kernelglass.experiment.Purpose;
import org.kernelglass.ui.base.WordedControls;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** What experiments are for, and a button for each kind. FX thread. */
final class NoExperiments extends VBox {

    NoExperiments(WordedControls words, Consumer<Purpose> begin) {
        getStyleClass().add("lab-empty");
        setAlignment(Pos.CENTER);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        FontIcon icon = new FontIcon(BootstrapIcons.SLIDERS);
        icon.getStyleClass().add("empty-icon");
        Label title = words.label("lab.empty.title", "title-3");
        Label sentence =
                words.sentence(org.kernelglass.message.Message.of("lab.empty"), "text-muted");
        GridPane kinds = new GridPane();
        kinds.getStyleClass().add("lab-kinds");
        for (Purpose purpose : Purpose.values()) {
            String word = purpose.name().toLowerCase(Locale.ROOT).replace('_', '-');
            int row = purpose.ordinal();
            var button =
                    words.button(
                            "lab-empty-" + word,
                            "lab.purpose." + word,
                            BootstrapIcons.PLUS,
                            () -> begin.accept(purpose));
            button.setMaxWidth(Double.MAX_VALUE);
            button.setAlignment(Pos.CENTER_LEFT);
            kinds.add(button, 0, row);
            kinds.add(words.sentence(SetupView.help(purpose), "text-muted"), 1, row);
        }
        getChildren().setAll(icon, title, sentence, kinds);
    }
}
