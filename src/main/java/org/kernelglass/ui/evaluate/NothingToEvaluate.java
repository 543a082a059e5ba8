package org.kernelglass.ui.evaluate;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kernelglass.ui.workspace.Workspace;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** What belongs here, and the button that leads to the first run. FX thread. */
final class NothingToEvaluate extends VBox {

    NothingToEvaluate(Workspace workspace) {
        getStyleClass().add("runs-empty");
        setAlignment(Pos.CENTER);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        FontIcon icon = new FontIcon(BootstrapIcons.CLIPBOARD_DATA);
        icon.getStyleClass().add("empty-icon");
        Label title = new Label();
        title.getStyleClass().add("title-3");
        title.textProperty().bind(workspace.texts().of("evaluate.empty.title"));
        Label sentence = new Label();
        sentence.setWrapText(true);
        sentence.getStyleClass().add("text-muted");
        sentence.textProperty().bind(workspace.texts().of("evaluate.empty"));
        Button train = new Button();
        train.setId("evaluate-empty-train");
        train.getStyleClass().add("accent");
        train.textProperty().bind(workspace.texts().of("evaluate.empty.train"));
        train.setOnAction(event -> workspace.requestedPlaceProperty().set("train"));
        getChildren().setAll(icon, title, sentence, train);
    }
}
