package org.kernelglass.ui.evaluate.amend;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import org.kernelglass.dataset.Split;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Texts;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The buttons that relabel, move and exclude the chosen images, and take that back; with the keys
 * R, M, X and U in the list that they are chosen in. FX thread.
 */
public final class AmendBar extends FlowPane {

    private final AmendModel model;
    private final Texts texts;
    private final ObjectProperty<List<Amendable>> chosen = new SimpleObjectProperty<>(List.of());
    private final MenuButton relabel = new MenuButton();
    private final MenuButton move = new MenuButton();
    private final Button exclude = new Button();
    private final Button takeBack = new Button();

    /**
     * @param id begins the ids of its buttons
     * @param classes names that can be chosen
     * @param own whether the images are the project's, so that they can be amended
     */
    public AmendBar(
            String id,
            AmendModel model,
            Supplier<List<String>> classes,
            ObservableValue<Boolean> own) {
        this.model = model;
        this.texts = model.workspace().texts();
        getStyleClass().addAll("errors-bar", "errors-buttons");
        setAlignment(Pos.CENTER_LEFT);
        face(relabel, id + "-relabel", "errors.relabel", BootstrapIcons.TAG);
        face(move, id + "-move", "errors.move", BootstrapIcons.ARROW_LEFT_RIGHT);
        face(exclude, id + "-exclude", "errors.exclude", BootstrapIcons.SLASH_CIRCLE);
        face(
                takeBack,
                id + "-take-back",
                "errors.take-back",
                BootstrapIcons.ARROW_COUNTERCLOCKWISE);
        relabel.setOnShowing(event -> fill(classes.get()));
        relabel.getItems().add(new MenuItem());
        for (Split part : Split.values()) {
            move.getItems().add(partItem(part));
        }
        exclude.setOnAction(event -> model.exclude(chosen.get()));
        takeBack.setOnAction(event -> model.takeBack(chosen.get()));
        BooleanBinding none =
                Bindings.createBooleanBinding(
                        () -> chosen.get().isEmpty() || !own.getValue(), chosen, own);
        for (ButtonBase button : List.of(relabel, move, exclude)) {
            button.disableProperty().bind(none);
        }
        takeBack.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> none.get() || !decidedOfChosen(),
                                none,
                                chosen,
                                model.overlay()));
        getChildren().setAll(relabel, move, exclude, takeBack, count(id));
    }

    private void face(ButtonBase button, String id, String key, BootstrapIcons icon) {
        button.setId(id);
        button.textProperty().bind(texts.of(new Message(key, List.of())));
        button.setGraphic(new FontIcon(icon));
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().add("small");
        Tooltip help = new Tooltip();
        help.setWrapText(true);
        help.setMaxWidth(320);
        help.textProperty().bind(texts.of(new Message(key + ".help", List.of())));
        button.setTooltip(help);
    }

    private Label count(String id) {
        Label count = new Label();
        count.setId(id + "-chosen");
        count.setMinWidth(USE_PREF_SIZE);
        count.getStyleClass().add("text-muted");
        count.textProperty()
                .bind(texts.of(() -> Message.of("errors.chosen", chosen.get().size()), chosen));
        return count;
    }

    private void fill(List<String> classes) {
        relabel.getItems().clear();
        for (int label = 0; label < classes.size(); label++) {
            String name = classes.get(label);
            MenuItem item = new MenuItem(name);
            item.setId(relabel.getId() + "-" + label);
            item.setMnemonicParsing(false);
            item.setOnAction(event -> model.relabel(chosen.get(), name));
            relabel.getItems().add(item);
        }
    }

    private MenuItem partItem(Split part) {
        MenuItem item = new MenuItem();
        item.setId(move.getId() + "-" + part.name().toLowerCase(Locale.ROOT));
        item.textProperty().bind(texts.of(AmendmentWords.part(part)));
        item.setOnAction(event -> model.move(chosen.get(), part));
        return item;
    }

    private boolean decidedOfChosen() {
        return chosen.get().stream()
                .anyMatch(image -> !AmendmentWords.of(model.of(image), texts).isEmpty());
    }

    /** The images that the buttons are about. */
    public ObjectProperty<List<Amendable>> chosenProperty() {
        return chosen;
    }

    /** Lets the keys work where the images are chosen. */
    public void keysOn(Node list) {
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        ButtonBase button =
                switch (event.getCode()) {
                    case R -> relabel;
                    case M -> move;
                    case X, DELETE -> exclude;
                    case U -> takeBack;
                    default -> null;
                };
        if (button != null && !button.isDisabled()) {
            event.consume();
            press(button);
        }
    }

    private static void press(ButtonBase button) {
        if (button instanceof MenuButton menu) {
            menu.show();
        } else {
            button.fire();
        }
    }
}
