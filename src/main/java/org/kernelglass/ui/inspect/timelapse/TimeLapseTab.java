package org.kernelglass.ui.inspect.timelapse;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.inspect.model.InspectModel;
import org.kernelglass.ui.inspect.model.LayerName;
import org.kernelglass.ui.inspect.timelapse.LapseModel.State;
import org.kernelglass.workflow.TimeLapseRecording;

/** What the layer in front was from the first step to the last. FX thread. */
public final class TimeLapseTab extends VBox {

    private final Texts texts;
    private final LapseModel lapse;
    private final Player player;
    private final PinModel pins;
    private final FrameExport export;
    private final FilmGrid grid;
    private final ChangeChart chart;
    private final IntegerProperty chosen = new SimpleIntegerProperty();

    public TimeLapseTab(InspectModel model) {
        texts = model.workspace().texts();
        lapse = new LapseModel(model);
        player =
                new Player(
                        model.workspace().background(),
                        refusal -> model.workspace().problemProperty().set(refusal));
        pins = new PinModel(model);
        export = new FrameExport(model.workspace());
        grid = new FilmGrid(texts, chosen::set);
        chart = new ChangeChart(texts, model.workspace().background());
        setId("inspect-timelapse");
        getStyleClass().add("inspect-tab");
        Node film = film();
        StackPane stage = new StackPane(film, reading(), new NoFilmHolder(model, lapse));
        VBox.setVgrow(stage, Priority.ALWAYS);
        getChildren().setAll(stage, new PinBar(model, pins));
        follow();
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Shows the empty state only where there is nothing to play. */
    private static final class NoFilmHolder extends StackPane {

        private NoFilmHolder(InspectModel model, LapseModel lapse) {
            getChildren().setAll(new NoFilm(model.workspace(), lapse));
            visibleProperty()
                    .bind(
                            lapse.stateProperty()
                                    .map(
                                            now ->
                                                    now == State.NO_FRAMES
                                                            || now == State.OTHER_LAYER));
        }
    }

    public LapseModel lapse() {
        return lapse;
    }

    public Player player() {
        return player;
    }

    public PinModel pins() {
        return pins;
    }

    public FrameExport export() {
        return export;
    }

    /** What is on the screen now, in the order of the kernels or maps. */
    public List<WritableImage> images() {
        return grid.images();
    }

    private Node film() {
        HBox head = new HBox(title(), space(), new ExportBar(player, export, texts));
        head.getStyleClass().add("inspect-choices");
        VBox.setVgrow(grid, Priority.ALWAYS);
        chart.managedProperty().bind(chart.visibleProperty());
        VBox film =
                new VBox(
                        head,
                        new FilmChoices(lapse, player, texts),
                        grid,
                        chart,
                        new TransportBar(player, texts),
                        room());
        film.getStyleClass().add("inspect-film");
        film.visibleProperty()
                .bind(
                        player.filmProperty()
                                .isNotNull()
                                .and(
                                        Bindings.createBooleanBinding(
                                                this::hasFilm, lapse.stateProperty())));
        return film;
    }

    private boolean hasFilm() {
        State now = lapse.stateProperty().get();
        return now == State.PLAYABLE || now == State.READING;
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private Label title() {
        Label title = new Label();
        title.setId("inspect-timelapse-title");
        title.getStyleClass().add("title-4");
        title.textProperty().bind(texts.of(this::name, player.filmProperty()));
        return title;
    }

    private Message name() {
        Film film = player.filmProperty().get();
        return film == null
                ? Message.of("inspect.tab.timelapse")
                : Message.of(
                        "inspect.timelapse.title",
                        film.layer().address(),
                        LayerName.ofKind(film.layer().kindId()),
                        Integer.toString(film.size()));
    }

    /** Frames, space, and what happens where it is used up. */
    private Label room() {
        Label room = new Label();
        room.setId("inspect-timelapse-room");
        room.getStyleClass().add("text-muted");
        room.setWrapText(true);
        room.setMinHeight(USE_PREF_SIZE);
        room.textProperty().bind(texts.of(this::said, lapse.recordingProperty()));
        return room;
    }

    private Message said() {
        TimeLapseRecording recording = lapse.recordingProperty().get();
        if (recording == null) {
            return Message.of("inspect.timelapse.reading");
        }
        return Message.of(
                "inspect.timelapse.room",
                recording.frames().size(),
                recording.bytes() / (double) (1 << 20),
                recording.budget() / (double) (1 << 20));
    }

    private Node reading() {
        ProgressIndicator wheel = new ProgressIndicator();
        wheel.setMaxSize(32, 32);
        wheel.accessibleTextProperty().bind(texts.of("inspect.timelapse.reading"));
        ObservableValue<Boolean> reads = lapse.stateProperty().map(now -> now == State.READING);
        wheel.visibleProperty().bind(reads);
        return wheel;
    }

    private void follow() {
        lapse.filmProperty().addListener((observed, was, is) -> take(is));
        lapse.watchedProperty()
                .addListener(
                        (observed, was, is) -> {
                            if (is) {
                                pins.look();
                            } else {
                                player.pause();
                            }
                        });
        player.exposureProperty().addListener((observed, was, is) -> show(is));
        texts.sentencesProperty()
                .addListener((o, was, is) -> show(player.exposureProperty().get()));
        chosen.addListener((observed, was, is) -> choose());
    }

    private void take(Film film) {
        player.take(film);
        if (film != null && chosen.get() >= film.planes().count()) {
            chosen.set(0);
        }
        choose();
    }

    private void choose() {
        Film film = player.filmProperty().get();
        grid.select(chosen.get());
        chart.setVisible(film != null && !film.changes().isEmpty());
        if (chart.isVisible()) {
            chart.show(film, chosen.get());
        }
    }

    private void show(Exposure exposure) {
        Film film = player.filmProperty().get();
        if (exposure != null && film != null && exposure.place() < film.size()) {
            grid.show(film, exposure);
            chart.mark(film.step(exposure.place()));
        }
    }

    /** The space bar plays and pauses where nothing else takes it. */
    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE && player.filmProperty().get() != null) {
            player.toggle();
            event.consume();
        }
    }
}
