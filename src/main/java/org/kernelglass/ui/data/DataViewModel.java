package org.kernelglass.ui.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.kernelglass.dataset.DatasetProblem;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Background;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.workspace.DatasetState;
import org.kernelglass.ui.workspace.DatasetState.Known;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.FileReveal;

/** What the place Data shows of the project's dataset, and which part is looked at. FX thread. */
final class DataViewModel {

    private final Workspace workspace;
    private final DataEdits edits;
    private final FileReveal reveal;
    private final ReadOnlyObjectWrapper<Known> known = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<DatasetPictures> pictures = new ReadOnlyObjectWrapper<>();
    private final IntegerProperty label = new SimpleIntegerProperty(GallerySection.ALL_CLASSES);
    private final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.ALL);
    private final IntegerProperty current = new SimpleIntegerProperty(TileRow.NONE);
    private final ReadOnlyObjectWrapper<Optional<Message>> note =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    DataViewModel(Workspace workspace, FileReveal reveal) {
        this.workspace = workspace;
        this.edits = new DataEdits(workspace);
        this.reveal = reveal;
        workspace.dataset().stateProperty().addListener((seen, was, is) -> follow(is));
        follow(workspace.dataset().stateProperty().get());
    }

    private void follow(DatasetState state) {
        if (!(state instanceof Known now)) {
            return;
        }
        if (known.get() == null || known.get().index() != now.index()) {
            label.set(GallerySection.ALL_CLASSES);
            part.set(Part.ALL);
            current.set(TileRow.NONE);
            note.set(Optional.empty());
            DatasetPictures old = pictures.get();
            pictures.set(DatasetPictures.of(now.index(), background()));
            if (old != null) {
                background().threads().execute(old.source()::close);
            }
        }
        known.set(now);
    }

    /** The dataset that was known last; null before any. */
    ReadOnlyObjectProperty<Known> knownProperty() {
        return known.getReadOnlyProperty();
    }

    /** Its pictures; null before any. */
    ReadOnlyObjectProperty<DatasetPictures> picturesProperty() {
        return pictures.getReadOnlyProperty();
    }

    /** The class that is looked at, or {@link GallerySection#ALL_CLASSES}. */
    IntegerProperty labelProperty() {
        return label;
    }

    ObjectProperty<Part> partProperty() {
        return part;
    }

    /** The image that the person points out; {@link TileRow#NONE} where there is none. */
    IntegerProperty currentProperty() {
        return current;
    }

    /** What became of something that was asked for. */
    ReadOnlyObjectProperty<Optional<Message>> noteProperty() {
        return note.getReadOnlyProperty();
    }

    /**
     * What is wrong with the dataset and with its split; first what a person should know of all.
     */
    static List<DatasetProblem> problems(Known known) {
        List<DatasetProblem> problems = new ArrayList<>();
        known.split().ifPresent(split -> problems.addAll(split.problems()));
        problems.addAll(known.index().problems());
        return problems;
    }

    /** Shows the file in the file manager; where there is none, its path is handed on. */
    void reveal(DatasetProblem problem, java.util.function.Consumer<String> otherwise) {
        ImageIndex index = known.get().index();
        background()
                .run(
                        () -> {
                            Path file = FileReveal.onDisk(index, problem.file());
                            return reveal.reveal(file) ? Optional.<Path>empty() : Optional.of(file);
                        },
                        file ->
                                file.ifPresent(
                                        path -> {
                                            otherwise.accept(path.toString());
                                            note.set(Optional.of(copied(path)));
                                        }),
                        workspace.problemProperty()::set);
    }

    private static Message copied(Path path) {
        return Message.of("data.problems.copied", path.toString());
    }

    void rescan() {
        workspace.dataset().rescan(workspace.project());
    }

    DataEdits edits() {
        return edits;
    }

    Workspace workspace() {
        return workspace;
    }

    Texts texts() {
        return workspace.texts();
    }

    Background background() {
        return workspace.background();
    }
}
