package org.kernelglass.ui.inspect.timelapse;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.kernelglass.ui.base.InTurn;
import org.kernelglass.ui.inspect.model.InspectModel;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.ProjectPins;
import org.kernelglass.workflow.SampleImage;

/** The images that the project's next run is to watch. FX thread. */
public final class PinModel {

    private final InspectModel model;
    private final Workspace workspace;
    private final ObservableList<String> pins = FXCollections.observableArrayList();
    private final BooleanBinding pinnable;
    private final InTurn disk;

    PinModel(InspectModel model) {
        this.model = model;
        this.workspace = model.workspace();
        this.disk = new InTurn(workspace.background());
        workspace
                .folderProperty()
                .addListener(
                        (observed, was, is) -> {
                            pins.clear();
                            look();
                        });
        pinnable =
                Bindings.createBooleanBinding(
                        () -> isOfDataset() && !isPinned() && pins.size() < ProjectPins.most(),
                        model.imageProperty(),
                        pins);
    }

    /** Their names, paths below the dataset. */
    public ObservableList<String> pins() {
        return pins;
    }

    /** Whether the image that is looked at can be pinned. */
    BooleanBinding pinnable() {
        return pinnable;
    }

    /** Whether the image that is looked at is one of the dataset: others cannot be pinned. */
    boolean isOfDataset() {
        SampleImage image = model.imageProperty().get();
        return image != null && image.label() >= 0;
    }

    boolean isPinned() {
        SampleImage image = model.imageProperty().get();
        return image != null && pins.contains(image.name());
    }

    /** Reads them anew. */
    void look() {
        Path project = workspace.folderProperty().get();
        change(project, () -> ProjectPins.of(project));
    }

    /** Pins the image that is looked at. */
    void pin() {
        if (pinnable.get() && workspace.mayWrite()) {
            Path project = workspace.folderProperty().get();
            String image = model.imageProperty().get().name();
            change(project, () -> ProjectPins.pin(project, image));
        }
    }

    void unpin(String image) {
        if (workspace.mayWrite()) {
            Path project = workspace.folderProperty().get();
            change(project, () -> ProjectPins.unpin(project, image));
        }
    }

    private void change(Path project, Callable<List<String>> change) {
        disk.run(
                change,
                now -> {
                    if (project.equals(workspace.folderProperty().get()) && !now.equals(pins)) {
                        pins.setAll(now);
                    }
                },
                workspace.problemProperty()::set);
    }
}
