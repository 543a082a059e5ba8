package org.kernelglass.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.base.WindowAction;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Actions as buttons, with their keys in the tooltips. */
final class DeedButtons {

    private final Texts texts;
    private final Deeds deeds;

    DeedButtons(Texts texts, Deeds deeds) {
        this.texts = texts;
        this.deeds = deeds;
    }

    Button labelled(String id, Ikon icon) {
        Button button = bare(id, icon);
        button.textProperty().bind(texts.of(deeds.byId(id).action().title()));
        return button;
    }

    Button icon(String id, Ikon icon) {
        Button button = bare(id, icon);
        button.getStyleClass().addAll("button-icon", "flat");
        return button;
    }

    private Button bare(String id, Ikon icon) {
        Deed deed = deeds.byId(id);
        Button button = new Button(null, new FontIcon(icon));
        button.setId(id.replace('.', '-'));
        StringBinding title = texts.of(deed.action().title());
        button.accessibleTextProperty().bind(title);
        button.setOnMouseEntered(event -> explain(button, title, deed.action()));
        button.setOnAction(event -> deeds.perform(deed));
        ObservableValue<Boolean> enabled = deed.action().enabled();
        button.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> !enabled.getValue(), enabled));
        return button;
    }

    /** A tooltip is a window of its own, so it is made only when it is wanted. */
    private static void explain(Button button, StringBinding title, WindowAction action) {
        if (button.getTooltip() == null) {
            Tooltip tooltip = new Tooltip();
            tooltip.textProperty().bind(title.map(text -> text + key(action)));
            button.setTooltip(tooltip);
        }
    }

    private static String key(WindowAction action) {
        return action.key().map(KeyCombination::getDisplayText).map(key -> "  " + key).orElse("");
    }
}
