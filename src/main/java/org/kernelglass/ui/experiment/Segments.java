package org.kernelglass.ui.experiment;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.WordedControls;

/** One of few, side by side. FX thread. */
final class Segments<T extends Enum<T>> extends HBox {

    /**
     * @param title of a choice
     */
    Segments(
            WordedControls words,
            String id,
            List<T> choices,
            ObjectProperty<T> chosen,
            Function<T, Message> title) {
        ToggleGroup group = new ToggleGroup();
        for (T choice : choices) {
            ToggleButton button = new ToggleButton();
            button.setId(id + "-" + choice.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            button.textProperty().bind(words.texts().of(title.apply(choice)));
            button.setToggleGroup(group);
            button.setMinWidth(USE_PREF_SIZE);
            button.setUserData(choice);
            button.setSelected(choice == chosen.get());
            // a click on the chosen one leaves it chosen
            button.setOnAction(
                    event -> {
                        button.setSelected(true);
                        chosen.set(choice);
                    });
            button.getStyleClass().add(style(choices, choice));
            getChildren().add(button);
        }
        chosen.addListener(
                (observed, was, is) ->
                        group.getToggles()
                                .forEach(toggle -> toggle.setSelected(toggle.getUserData() == is)));
    }

    private static <T> String style(List<T> choices, T choice) {
        int place = choices.indexOf(choice);
        return place == 0
                ? "left-pill"
                : place == choices.size() - 1 ? "right-pill" : "center-pill";
    }
}
