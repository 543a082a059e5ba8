package org.kernelglass.ui.base;

import atlantafx.base.theme.Styles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** A few choices side by side, one of which holds. FX thread. */
public final class Segments<T> extends HBox {

    private final ToggleGroup group = new ToggleGroup();
    private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();

    /**
     * @param title of each choice
     * @param picked told what the person picks
     */
    public Segments(
            List<T> choices, Function<T, ObservableValue<String>> title, Consumer<T> picked) {
        getStyleClass().add("kg-segments");
        for (T choice : choices) {
            ToggleButton button = new ToggleButton();
            button.textProperty().bind(title.apply(choice));
            button.setToggleGroup(group);
            button.setMinWidth(USE_PREF_SIZE);
            button.getStyleClass().addAll(Styles.SMALL, pill(choices, choice));
            button.setOnAction(
                    event -> {
                        button.setSelected(true);
                        picked.accept(choice);
                    });
            buttons.put(choice, button);
        }
        getChildren().setAll(buttons.values());
    }

    /**
     * Follows what is chosen, and chooses what the person picks.
     *
     * @param title of each choice
     */
    public Segments(
            List<T> choices, Function<T, ObservableValue<String>> title, ObjectProperty<T> chosen) {
        this(choices, title, chosen::set);
        chosen.addListener((observed, was, is) -> select(is));
        select(chosen.get());
    }

    private static <T> String pill(List<T> choices, T choice) {
        int place = choices.indexOf(choice);
        if (place == 0) {
            return Styles.LEFT_PILL;
        }
        return place == choices.size() - 1 ? Styles.RIGHT_PILL : Styles.CENTER_PILL;
    }

    /** Gives each button the id {@code <prefix>-<choice>}, and returns this. */
    public Segments<T> identified(String prefix) {
        buttons.forEach(
                (choice, button) ->
                        button.setId(
                                prefix
                                        + "-"
                                        + choice.toString()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-')));
        return this;
    }

    /** Shows what holds. */
    public void select(T choice) {
        group.selectToggle(buttons.get(choice));
    }

    /** The one that picks it. */
    public ToggleButton button(T choice) {
        return buttons.get(choice);
    }
}
