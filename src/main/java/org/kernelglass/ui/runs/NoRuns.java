package org.kernelglass.ui.runs;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kernelglass.ui.workspace.Workspace;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** What belongs here, and the button that brings the first one. FX thread. */
final class NoRuns extends VBox {

    NoRuns(Workspace workspace) {
        getStyleClass().add("runs-empty");
        setAlignment(Pos.CENTER);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        FontIcon icon = new FontIcon(BootstrapIcons.COLLECTION);
        icon.getStyleClass().add("empty-icon");
        Label title = new Label();
        title.getStyleClass().add("title-3");
        title.textProperty().bind(workspace.texts().of("runs.empty.title"));
        Label sentence = new Label();
        sentence.setWrapText(true);
        sentence.getStyleClass().add("text-muted");
        sentence.textProperty().bind(workspace.texts().of("runs.empty"));
        Button train = new Button();
        train.setId("runs-empty-train");
        train.getStyleClass().add("accent");
        train.textProperty().bind(workspace.texts().of("runs.empty.train"));
        train.disableProperty().bind(workspace.runStarter().alive().map(alive -> alive));
        train.setOnAction(event -> workspace.runStarter().start());
        getChildren().setAll(icon, title, sentence, train);
    }
}
