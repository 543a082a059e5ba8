package org.kernelglass.ui.runs;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.VBox;
import org.kernelglass.ui.workspace.Workspace;

/** The pictures that a run leaves: curves, confusion matrix, first kernels. FX thread. */
final class RunPicturesView extends VBox {

    private static final List<String> NAMES =
            List.of("curves", "confusion-matrix", "first-layer-kernels");
    private static final double WIDTH = 480;

    /** Pixels for each unit of the window, so that small print can be read. */
    private static final int SHARPNESS = 2;

    /** Square pictures need less room than the curves. */
    private static final double SQUARE_WIDTH = 400;

    private final Workspace workspace;
    private Path shown;

    RunPicturesView(Workspace workspace) {
        this.workspace = workspace;
        getStyleClass().add("run-pictures");
    }

    void show(RunRow row) {
        shown = row.folder();
        getChildren().clear();
        for (String name : NAMES) {
            ImageView view = new ImageView();
            view.setPreserveRatio(true);
            view.setFitWidth(WIDTH);
            view.setManaged(false);
            view.accessibleTextProperty().bind(workspace.texts().of("runs.picture." + name));
            getChildren().add(view);
            load(row.folder().resolve(name + ".png"), view, row.folder());
        }
    }

    private void load(Path file, ImageView view, Path run) {
        workspace
                .background()
                .run(
                        () -> read(file),
                        image -> {
                            if (run.equals(shown) && image != null && !image.isError()) {
                                view.setFitWidth(Math.min(room(image), image.getWidth()));
                                view.setImage(image);
                                view.setManaged(true);
                            }
                        },
                        refusal -> workspace.problemProperty().set(refusal));
    }

    /** Null where the run has left none. */
    private static Image read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return null;
        }
        byte[] bytes = Files.readAllBytes(file);
        Image whole = new Image(new ByteArrayInputStream(bytes));
        double sharp = SHARPNESS * room(whole);
        return whole.getWidth() <= sharp
                ? whole
                : new Image(new ByteArrayInputStream(bytes), sharp, 0, true, true);
    }

    private static double room(Image image) {
        return image.getWidth() > 2 * image.getHeight() ? WIDTH : SQUARE_WIDTH;
    }
}
