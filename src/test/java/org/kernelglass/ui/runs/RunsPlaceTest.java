package org.kernelglass.ui.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.layer.LayerKinds;
import org.kernelglass.project.RunFolder;
import org.kernelglass.project.RunRecord;
import org.kernelglass.project.StackJson;
import org.kernelglass.ui.WindowTest;
import org.kernelglass.workflow.PredictedImage;
import org.testfx.util.WaitForAsyncUtils;

@DisplayName("The place Runs")
class RunsPlaceTest extends WindowTest {

    @TempDir static Path root;

    private PaperProject paper;

    @Override
    protected Parent root() throws Exception {
        paper = new PaperProject(Files.createTempDirectory(root, "paper"));
        paper.train("0001-shapes");
        paper.train("0002-shapes");
        Path damaged = Files.createDirectories(paper.folder().resolve("runs/0003-broken"));
        Files.writeString(damaged.resolve("run.json"), "{\"format\": ");
        Label files = new Label("three files");
        files.setId("files");
        files.setOnDragDetected(
                event -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putFiles(dropped().stream().map(Path::toFile).toList());
                    files.startDragAndDrop(TransferMode.COPY).setContent(content);
                    event.consume();
                });
        RunsPlace place = new RunsPlace(paper.workspace());
        place.shown();
        BorderPane window = new BorderPane(place.view());
        window.setBottom(files);
        return window;
    }

    private List<Path> dropped() {
        try {
            Path folder = Files.createDirectories(paper.folder().resolveSibling("new"));
            PaperProject.picture(folder.resolve("one.png"), 0, 1);
            PaperProject.picture(folder.resolve("two.png"), 1, 2);
            Files.writeString(folder.resolve("notes.png"), "no picture at all");
            return List.of(folder);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void close() {
        paper.close();
    }

    private TableView<?> table() {
        return lookup("#runs-table").queryTableView();
    }

    private void choose(String name) throws Exception {
        until(() -> table().getItems().size() == 3);
        clickOn(name);
        settle();
    }

    @Test
    @DisplayName("lists every run with its figures, the newest first, and says which is damaged")
    void lists() throws Exception {
        choose("0002-shapes");
        List<?> rows = table().getItems();
        RunRow damaged = (RunRow) rows.get(0);
        assertEquals(RunRow.Standing.DAMAGED, damaged.standing());
        RunRow complete = (RunRow) rows.get(1);
        assertEquals("0002-shapes", complete.name());
        assertEquals(RunRow.Standing.COMPLETED, complete.standing());
        assertEquals(16, complete.epochs());
        assertTrue(complete.entry().spareBytes() > 0);
        until(() -> lookup("Paper").tryQuery().isEmpty());
        WaitForAsyncUtils.sleep(800, TimeUnit.MILLISECONDS);
        screenshot("runs-light");
    }

    @Test
    @DisplayName("moves a run to the trash, and puts it back")
    void deletes() throws Exception {
        choose("0001-shapes");
        Path run = paper.folder().resolve("runs/0001-shapes");
        clickOn("#run-delete");
        until(() -> table().getItems().size() == 2);
        assertFalse(Files.exists(run));
        assertTrue(Files.exists(paper.folder().resolve("trash/0001-shapes/run.json")));
        clickOn("#runs-put-back");
        until(() -> table().getItems().size() == 3);
        assertTrue(Files.exists(run.resolve("run.json")));
    }

    @Test
    @DisplayName("asks before it empties the trash")
    void empties() throws Exception {
        choose("0001-shapes");
        clickOn("#run-delete");
        until(() -> !lookup("#runs-empty-trash").queryButton().isDisabled());
        clickOn("#runs-empty-trash");
        until(() -> lookup("#question-do").tryQuery().isPresent());
        assertTrue(Files.exists(paper.folder().resolve("trash/0001-shapes")));
        clickOn("#question-do");
        until(() -> !Files.exists(paper.folder().resolve("trash")));
    }

    @Test
    @DisplayName("frees the checkpoints that are not the best, and the run still predicts")
    void cleansUp() throws Exception {
        choose("0002-shapes");
        clickOn("#runs-clean-up");
        until(() -> lookup("#question-do").tryQuery().isPresent());
        clickOn("#question-do");
        until(() -> lookup("#runs-clean-up").queryButton().isDisabled());
        drag("#files").dropTo("#predict-zone");
        until(() -> !predictions().getItems().isEmpty());
    }

    @SuppressWarnings("unchecked")
    private ListView<PredictedImage> predictions() {
        return (ListView<PredictedImage>) (ListView<?>) lookup("#predictions").queryListView();
    }

    @Test
    @DisplayName("says what a run makes of dropped pictures, and lists files that are none")
    void predicts() throws Exception {
        choose("0002-shapes");
        drag("#files").dropTo("#predict-zone");
        until(() -> predictions().getItems().size() == 2);
        PredictedImage first = predictions().getItems().get(0);
        assertEquals("circle", first.classes().get(0).name());
        assertEquals(0.72, first.classes().get(0).probability(), 1e-6);
        assertEquals(1, lookup(".prediction-problem").queryAll().size());
        WaitForAsyncUtils.sleep(500, TimeUnit.MILLISECONDS);
        screenshot("runs-predict-light");
    }

    @Test
    @DisplayName("does not show under one run what another makes of pictures")
    void predictsForTheOther() throws Exception {
        Path runs = paper.folder().resolve("runs");
        PredictViewModel model = onFx(() -> new PredictViewModel(paper.workspace()));
        paper.trainer().holdPredictions(true);
        interact(
                () -> {
                    model.choose(runs.resolve("0001-shapes"));
                    model.predict(dropped());
                    model.choose(runs.resolve("0002-shapes"));
                });
        until(() -> !model.workingProperty().get());
        assertNull(model.answerProperty().get());
        paper.trainer().holdPredictions(false);
        interact(() -> model.predict(dropped()));
        until(() -> model.answerProperty().get() != null);
        assertEquals(2, model.answerProperty().get().images().size());
    }

    @Test
    @DisplayName("shows nothing of a project once another is opened")
    void otherProject() throws Exception {
        choose("0001-shapes");
        Path other = Files.createDirectories(root.resolve("other"));
        List<?> rows =
                onFx(
                        () -> {
                            paper.workspace().open(paper.workspace().project(), other);
                            return List.copyOf(table().getItems());
                        });
        assertEquals(List.of(), rows);
        until(() -> lookup("#runs-empty-train").tryQuery().isPresent());
    }

    @Test
    @DisplayName("starts a new run from old weights with the chosen layers frozen")
    void buildsOn() throws Exception {
        choose("0001-shapes");
        clickOn("#run-continue");
        until(() -> lookup("#question-do").tryQuery().isPresent());
        settle();
        for (Label label : lookup(".new-run > .label").queryAllAs(Label.class)) {
            assertEquals(label.getText(), ((Text) label.lookup(".text")).getText(), "not cut");
        }
        double list = lookup(".new-run .scroll-pane").query().getLayoutBounds().getHeight();
        assertTrue(list > 60, "more than one row of layers: " + list);
        CheckBox first = lookup(".freeze-list .check-box").query();
        String layer = first.getId().substring("freeze-".length());
        clickOn(first);
        clickOn("#question-do");
        until(() -> paper.trainer().started() == 3);
        assertEquals("train", paper.workspace().requestedPlaceProperty().get());
        until(() -> table().getItems().size() == 4);
        assertTrue(paper.trainer().beganWithWeights());
        assertEquals(Set.of(layer), paper.trainer().latest().plan().frozenLayers());
        Path run = paper.folder().resolve("runs/0004-shapes");
        until(() -> Files.exists(run.resolve("run.json")));
        RunRecord record = RunFolder.read(run, new StackJson(LayerKinds::byId));
        assertTrue(record.parent().orElseThrow().folder().endsWith("0001-shapes"));
    }
}
