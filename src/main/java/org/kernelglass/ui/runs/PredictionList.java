package org.kernelglass.ui.runs;

import java.io.File;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kernelglass.dataset.DatasetProblem;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.PredictImages;
import org.kernelglass.workflow.PredictedImage;

/** What a run says of pictures, and the files that are none. FX thread. */
final class PredictionList extends VBox {

    private static final double ROW = 64;
    private static final double MOST_ROWS = 6;

    private final Texts texts;
    private final PredictViewModel model;
    private final ListView<PredictedImage> list = new ListView<>();
    private final VBox problems = new VBox();

    PredictionList(Workspace workspace, PredictViewModel model) {
        this.texts = workspace.texts();
        this.model = model;
        getStyleClass().add("prediction-list");
        list.setId("predictions");
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new PredictionCell(workspace));
        list.getStyleClass().add("edge-to-edge");
        problems.getStyleClass().add("prediction-problems");
        getChildren().setAll(header(), list, problems);
        visibleProperty().bind(model.answerProperty().isNotNull());
        managedProperty().bind(visibleProperty());
        model.answerProperty().addListener((observed, was, is) -> show(is));
    }

    private HBox header() {
        Label count = new Label();
        count.getStyleClass().add("title-4");
        count.textProperty()
                .bind(texts.of(() -> count(model.answerProperty().get()), model.answerProperty()));
        Button export = new Button();
        export.setId("predict-export");
        export.getStyleClass().add("small");
        export.textProperty().bind(texts.of("runs.predict.export"));
        export.setOnAction(event -> export());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return new HBox(count, gap, export);
    }

    private static Message count(PredictImages.Answer answer) {
        return answer == null
                ? Message.of("runs.predict.count", 0)
                : Message.of("runs.predict.count", answer.images().size());
    }

    private void show(PredictImages.Answer answer) {
        if (answer == null) {
            return;
        }
        list.getItems().setAll(answer.images());
        double rows = Math.min(MOST_ROWS, answer.images().size());
        list.setPrefHeight(rows * ROW + 2);
        list.setVisible(rows > 0);
        list.setManaged(rows > 0);
        problems.getChildren().setAll(answer.problems().stream().map(this::line).toList());
    }

    private Label line(DatasetProblem problem) {
        Label label = new Label();
        label.setWrapText(true);
        label.getStyleClass().add("prediction-problem");
        label.textProperty()
                .bind(
                        texts.of(
                                "runs.predict.unreadable",
                                Path.of(problem.file()).getFileName().toString(),
                                problem.reason()));
        label.setTooltip(new Tooltip(problem.file()));
        return label;
    }

    private void export() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.now("runs.predict.export"));
        chooser.setInitialFileName("predictions.csv");
        File file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            model.export(file.toPath());
        }
    }
}
