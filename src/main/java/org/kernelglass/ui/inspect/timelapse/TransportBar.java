package org.kernelglass.ui.inspect.timelapse;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.base.WordedCell;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** Plays, pauses, and goes to any stored step. FX thread. */
final class TransportBar extends HBox {

    private final Player player;
    private final Texts texts;
    private final Slider slider = new Slider();

    TransportBar(Player player, Texts texts) {
        this.player = player;
        this.texts = texts;
        getStyleClass().add("inspect-transport");
        setAlignment(Pos.CENTER_LEFT);
        slider();
        getChildren()
                .setAll(
                        button("first", BootstrapIcons.SKIP_START_FILL, () -> player.go(0)),
                        play(),
                        button("last", BootstrapIcons.SKIP_END_FILL, this::toEnd),
                        edge(true),
                        slider,
                        edge(false),
                        now(),
                        speed());
    }

    private void toEnd() {
        player.go(Integer.MAX_VALUE);
    }

    private Button button(String name, Ikon icon, Runnable action) {
        Button button = new Button();
        button.setId("inspect-timelapse-" + name);
        button.getStyleClass().addAll("flat", "button-icon");
        button.setGraphic(new FontIcon(icon));
        Message title = new Message("inspect.timelapse." + name, java.util.List.of());
        button.accessibleTextProperty().bind(texts.of(title));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.of(title));
        button.setTooltip(tooltip);
        button.setOnAction(event -> action.run());
        return button;
    }

    private Node play() {
        Button button = button("play", BootstrapIcons.PLAY_FILL, player::toggle);
        ObservableValue<Ikon> icon =
                player.playingProperty()
                        .map(runs -> runs ? BootstrapIcons.PAUSE_FILL : BootstrapIcons.PLAY_FILL);
        ((FontIcon) button.getGraphic()).iconCodeProperty().bind(icon);
        button.accessibleTextProperty()
                .bind(
                        texts.of(
                                () ->
                                        player.playingProperty().get()
                                                ? Message.of("inspect.timelapse.pause")
                                                : Message.of("inspect.timelapse.play"),
                                player.playingProperty()));
        button.getTooltip().textProperty().bind(button.accessibleTextProperty());
        return button;
    }

    private void slider() {
        slider.setId("inspect-timelapse-slider");
        slider.setBlockIncrement(1);
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.accessibleTextProperty().bind(texts.of("inspect.timelapse.slider"));
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.maxProperty()
                .bind(player.filmProperty().map(film -> Math.max(1, film.size() - 1)).orElse(1));
        player.placeProperty().addListener((observed, was, is) -> slider.setValue(is.intValue()));
        player.filmProperty()
                .addListener((o, was, is) -> slider.setValue(player.placeProperty().get()));
        slider.valueProperty()
                .addListener((observed, was, is) -> player.go((int) Math.round(is.doubleValue())));
    }

    /** The first or last stored step. */
    private Label edge(boolean first) {
        Label label = label();
        label.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> {
                                    Film film = player.filmProperty().get();
                                    return film == null
                                            ? ""
                                            : step(film, first ? 0 : film.size() - 1);
                                },
                                player.filmProperty(),
                                texts.sentencesProperty()));
        return label;
    }

    private String step(Film film, int place) {
        return String.format(texts.sentencesProperty().get().locale(), "%,d", film.step(place));
    }

    private Label now() {
        Label label = label();
        label.setId("inspect-timelapse-now");
        label.setMinWidth(192);
        label.setAlignment(Pos.CENTER_RIGHT);
        label.textProperty()
                .bind(texts.of(this::where, player.filmProperty(), player.placeProperty()));
        return label;
    }

    private Message where() {
        Film film = player.filmProperty().get();
        int place = player.placeProperty().get();
        return film == null || place >= film.size()
                ? Message.of("inspect.timelapse.nowhere")
                : Message.of(
                        "inspect.timelapse.where",
                        step(film, place),
                        film.moments().get(place).frame().epoch());
    }

    private static Label label() {
        Label label = new Label();
        label.getStyleClass().addAll("figures", "text-muted");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private Node speed() {
        ComboBox<Player.Speed> box = new ComboBox<>();
        box.setId("inspect-timelapse-speed");
        box.getItems().setAll(Player.Speed.values());
        box.valueProperty().bindBidirectional(player.speedProperty());
        box.accessibleTextProperty().bind(texts.of("inspect.timelapse.speed"));
        WordedCell.in(
                box, speed -> Message.of("inspect.timelapse.speed.of", speed.moments()), texts);
        box.setMinWidth(USE_PREF_SIZE);
        return box;
    }
}
