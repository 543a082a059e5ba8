package org.kernelglass.ui.runs;

import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kernelglass.ui.live.ConfidenceBars;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.PredictedImage;

/** One picture, its file name, and the three likeliest classes with their confidence. FX thread. */
final class PredictionCell extends ListCell<PredictedImage> {

    private static final double SIDE = 48;

    private final Workspace workspace;
    private final ImageView thumbnail = new ImageView();
    private final Label name = new Label();
    private final ConfidenceBars bars;
    private final HBox row;
    private Path shown;

    PredictionCell(Workspace workspace) {
        this.workspace = workspace;
        this.bars = new ConfidenceBars(workspace.texts());
        thumbnail.setFitWidth(SIDE);
        thumbnail.setFitHeight(SIDE);
        thumbnail.setPreserveRatio(true);
        StackPane frame = new StackPane(thumbnail);
        frame.setMinSize(SIDE, SIDE);
        name.setMinWidth(0);
        VBox left = new VBox(name);
        left.setAlignment(Pos.CENTER_LEFT);
        left.setPrefWidth(140);
        left.setMinWidth(80);
        HBox.setHgrow(bars, Priority.ALWAYS);
        row = new HBox(frame, left, bars);
        row.getStyleClass().add("prediction-row");
        row.setAlignment(Pos.CENTER_LEFT);
        // as wide as the list, however long a name is
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(PredictedImage image, boolean empty) {
        super.updateItem(image, empty);
        setGraphic(empty || image == null ? null : row);
        if (!empty && image != null) {
            name.setText(image.file().getFileName().toString());
            name.setTooltip(new Tooltip(image.file().toString()));
            bars.show(image.classes());
            load(image.file());
        }
    }

    private void load(Path file) {
        if (file.equals(shown)) {
            return;
        }
        shown = file;
        thumbnail.setImage(null);
        workspace
                .background()
                .run(
                        () -> FileThumbnail.of(file, (int) SIDE),
                        (Image image) -> {
                            if (file.equals(shown)) {
                                thumbnail.setImage(image);
                            }
                        },
                        unreadable -> {});
    }
}
