package org.kernelglass.ui.compare;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kernelglass.ui.workspace.Workspace;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** What belongs here, while there are not two runs yet. FX thread. */
final class NothingToCompare extends VBox {

    NothingToCompare(Workspace workspace) {
        getStyleClass().add("runs-empty");
        setAlignment(Pos.CENTER);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        FontIcon icon = new FontIcon(BootstrapIcons.LAYOUT_SPLIT);
        icon.getStyleClass().add("empty-icon");
        Label title = new Label();
        title.getStyleClass().add("title-3");
        title.textProperty().bind(workspace.texts().of("compare.empty.title"));
        Label sentence = new Label();
        sentence.setWrapText(true);
        sentence.getStyleClass().add("text-muted");
        sentence.textProperty().bind(workspace.texts().of("compare.empty"));
        Button design = new Button();
        design.setId("compare-empty-design");
        design.getStyleClass().add("accent");
        design.textProperty().bind(workspace.texts().of("compare.empty.design"));
        design.setOnAction(event -> workspace.requestedPlaceProperty().set("design"));
        getChildren().setAll(icon, title, sentence, design);
    }
}
