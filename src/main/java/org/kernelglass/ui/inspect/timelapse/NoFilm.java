package org.kernelglass.ui.inspect.timelapse;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.inspect.timelapse.LapseModel.State;
import org.kernelglass.ui.workspace.Workspace;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** Why nothing is played, and how to get something. FX thread. */
final class NoFilm extends VBox {

    NoFilm(Workspace workspace, LapseModel lapse) {
        Texts texts = workspace.texts();
        getStyleClass().add("runs-empty");
        setAlignment(Pos.CENTER);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        FontIcon icon = new FontIcon(BootstrapIcons.FILM);
        icon.getStyleClass().add("empty-icon");
        Label title = new Label();
        title.setId("inspect-timelapse-empty");
        title.getStyleClass().add("title-3");
        title.textProperty().bind(texts.of(() -> title(lapse), lapse.stateProperty()));
        Label sentence = new Label();
        sentence.setWrapText(true);
        sentence.setMaxWidth(460);
        sentence.getStyleClass().add("text-muted");
        sentence.textProperty().bind(texts.of(() -> sentence(lapse), lapse.stateProperty()));
        Button train = new Button();
        train.setId("inspect-timelapse-train");
        train.getStyleClass().add("accent");
        train.textProperty().bind(texts.of("inspect.empty.train"));
        train.setOnAction(event -> workspace.requestedPlaceProperty().set("train"));
        train.visibleProperty().bind(lapse.stateProperty().isEqualTo(State.NO_FRAMES));
        train.managedProperty().bind(train.visibleProperty());
        getChildren().setAll(icon, title, sentence, train);
    }

    private static Message title(LapseModel lapse) {
        return lapse.stateProperty().get() == State.OTHER_LAYER
                ? Message.of("inspect.timelapse.other.title")
                : Message.of("inspect.timelapse.empty.title");
    }

    private static Message sentence(LapseModel lapse) {
        return lapse.stateProperty().get() == State.OTHER_LAYER
                ? Message.of("inspect.timelapse.other")
                : Message.of("inspect.timelapse.empty");
    }
}
