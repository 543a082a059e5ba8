package org.kernelglass.ui.runs;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.workspace.Workspace;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** Where pictures are dropped on a run, and what it says of them. FX thread. */
final class PredictView extends VBox {

    private final Texts texts;
    private final PredictViewModel model;
    private final VBox zone = new VBox();

    PredictView(Workspace workspace) {
        texts = workspace.texts();
        model = new PredictViewModel(workspace);
        getStyleClass().add("predict");
        zone.setId("predict-zone");
        zone.getStyleClass().add("drop-zone");
        zone.getChildren().setAll(sentence(), choosers(), progress());
        drops();
        getChildren().setAll(zone, new PredictionList(workspace, model));
    }

    void show(RunRow row) {
        model.choose(row.folder());
        setVisible(row.hasWeights());
        setManaged(row.hasWeights());
    }

    private Label sentence() {
        Label label = new Label();
        label.setGraphic(new FontIcon(BootstrapIcons.IMAGES));
        label.setWrapText(true);
        label.textProperty().bind(texts.of("runs.predict"));
        return label;
    }

    private HBox choosers() {
        Button files = button("runs.predict.files", this::chooseFiles);
        Button folder = button("runs.predict.folder", this::chooseFolder);
        HBox row = new HBox(files, folder);
        row.getStyleClass().add("predict-buttons");
        return row;
    }

    private Button button(String key, Runnable action) {
        Button button = new Button();
        button.setId(key.replace('.', '-'));
        button.getStyleClass().add("small");
        button.textProperty().bind(texts.of(key));
        button.setOnAction(event -> action.run());
        return button;
    }

    private HBox progress() {
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(model.progressProperty());
        Button cancel = button("runs.cancel", model::cancel);
        HBox row = new HBox(bar, cancel);
        row.getStyleClass().add("predict-buttons");
        row.visibleProperty().bind(model.workingProperty());
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private void drops() {
        zone.setOnDragOver(
                event -> {
                    if (event.getDragboard().hasFiles()) {
                        event.acceptTransferModes(TransferMode.COPY);
                        mark(true);
                    }
                    event.consume();
                });
        zone.setOnDragExited(event -> mark(false));
        zone.setOnDragDropped(this::dropped);
    }

    private void dropped(DragEvent event) {
        mark(false);
        List<File> files = event.getDragboard().getFiles();
        model.predict(files.stream().map(File::toPath).toList());
        event.setDropCompleted(true);
        event.consume();
    }

    private void mark(boolean over) {
        zone.getStyleClass().remove("drop-over");
        if (over) {
            zone.getStyleClass().add("drop-over");
        }
    }

    private void chooseFiles() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.now("runs.predict.files"));
        List<File> files = chooser.showOpenMultipleDialog(getScene().getWindow());
        if (files != null) {
            model.predict(files.stream().map(File::toPath).toList());
        }
    }

    private void chooseFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts.now("runs.predict.folder"));
        File folder = chooser.showDialog(getScene().getWindow());
        if (folder != null) {
            model.predict(List.of(Path.of(folder.getPath())));
        }
    }
}
