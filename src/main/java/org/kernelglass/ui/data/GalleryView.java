package org.kernelglass.ui.data;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kernelglass.dataset.DatasetProblem;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Segments;
import org.kernelglass.ui.workspace.DatasetState.Known;

/** The images of the dataset, all or one part of them, or what is wrong with some. */
final class GalleryView extends VBox {

    private static final double PROBLEM_HEIGHT = 52;

    private final DataViewModel data;
    private final GalleryModel model;
    private final Segments<Part> parts;
    private final ListView<DatasetProblem> problems = new ListView<>();

    GalleryView(DataViewModel data) {
        this.data = data;
        this.model = new GalleryModel(data);
        Words words = new Words(data.texts());
        parts =
                new Segments<>(
                        List.of(Part.values()),
                        part -> data.texts().of(() -> title(part), data.knownProperty()),
                        data.partProperty());
        parts.setId("parts");
        TileGrid tiles = new TileGrid(data, model);
        Label nothing = words.remark("data.gallery.nothing");
        BooleanBinding looksAtProblems = data.partProperty().isEqualTo(Part.PROBLEMS);
        problems.setId("problems");
        problems.setFixedCellSize(PROBLEM_HEIGHT);
        problems.getStyleClass().add("kg-plain-list");
        problems.setCellFactory(list -> new ProblemCell(data));
        problems.setPlaceholder(words.remark("data.problems.none"));
        problems.accessibleTextProperty().bind(data.texts().of("data.part.problems"));
        problems.visibleProperty().bind(looksAtProblems);
        tiles.visibleProperty().bind(looksAtProblems.not());
        nothing.visibleProperty()
                .bind(
                        looksAtProblems
                                .not()
                                .and(
                                        Bindings.createBooleanBinding(
                                                () -> model.sections().isEmpty(),
                                                model.shownProperty())));
        StackPane stack = new StackPane(tiles, problems, nothing);
        VBox.setVgrow(stack, Priority.ALWAYS);
        getStyleClass().add("kg-column");
        getChildren().setAll(parts, stack, status());
        data.knownProperty().addListener((seen, was, is) -> follow(is));
        follow(data.knownProperty().get());
    }

    private Message title(Part part) {
        Known known = data.knownProperty().get();
        int count = known == null ? 0 : DataViewModel.problems(known).size();
        return part == Part.PROBLEMS && count > 0
                ? Message.of("data.part.problems-counted", count)
                : part.title();
    }

    private void follow(Known known) {
        if (known != null) {
            problems.getItems().setAll(DataViewModel.problems(known));
            for (Part part : Part.values()) {
                boolean splitNeeded = part.split().isPresent();
                parts.button(part).setDisable(splitNeeded && known.split().isEmpty());
            }
        }
    }

    /** What is pointed out, or what became of something that was asked for. */
    private Label status() {
        Label label = Words.quiet();
        label.setId("image-status");
        label.setMinWidth(0);
        label.textProperty()
                .bind(
                        data.texts()
                                .of(
                                        this::statusMessage,
                                        data.noteProperty(),
                                        data.currentProperty(),
                                        data.partProperty(),
                                        data.knownProperty()));
        return label;
    }

    private Message statusMessage() {
        Optional<Message> note = data.noteProperty().get();
        int image = data.currentProperty().get();
        boolean problemsSeen = data.partProperty().get() == Part.PROBLEMS;
        if (problemsSeen) {
            return note.orElse(Message.of("data.problems.hint"));
        }
        return image == TileRow.NONE ? Message.of("data.gallery.hint") : model.describe(image);
    }
}
