package org.kernelglass.ui.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.Parent;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.message.Message;
import org.kernelglass.project.BaselineFile;
import org.kernelglass.project.RunNote;
import org.kernelglass.training.TrainingPlan;
import org.kernelglass.ui.WindowTest;

@DisplayName("Names, notes and the baseline of runs")
class RunLabelsRobotTest extends WindowTest {

    @TempDir static Path root;

    private final StackPane window = new StackPane();
    private PaperProject paper;
    private Path first;

    @Override
    protected Parent root() {
        return window;
    }

    /** Not on the FX thread, which must not wait for trainings. */
    @BeforeEach
    void train() throws Exception {
        paper = new PaperProject(Files.createTempDirectory(root, "paper"));
        plan(plan -> plan.withEpochs(1));
        first = paper.train("0001-shapes");
        plan(plan -> plan.withSeed(12));
        paper.train("0002-shapes");
        interact(this::open);
    }

    private void plan(UnaryOperator<TrainingPlan> change) {
        interact(() -> paper.workspace().editPlan(Message.of("runs.note"), null, change));
    }

    /** The place as it is when the program starts. */
    private void open() {
        RunsPlace place = new RunsPlace(paper.workspace());
        place.shown();
        window.getChildren().setAll(place.view());
    }

    @AfterEach
    void close() {
        paper.close();
    }

    /** None before the window was first laid out. */
    @SuppressWarnings("unchecked")
    private List<RunRow> rows() {
        return lookup("#runs-table")
                .tryQueryAs(TableView.class)
                .map(table -> List.copyOf(((TableView<RunRow>) table).getItems()))
                .orElse(List.of());
    }

    private RunRow row(Path run) {
        return rows().stream().filter(row -> row.folder().equals(run)).findFirst().orElseThrow();
    }

    @Test
    @DisplayName("are kept in the run and the project, and are there when it is opened again")
    void survive() throws Exception {
        until(() -> rows().size() == 2);
        clickOn("0001-shapes");
        clickOn("#run-rename");
        write("three shapes").press(KeyCode.ENTER).release(KeyCode.ENTER);
        until(() -> row(first).name().equals("three shapes"));
        clickOn("#run-note").write("the kernel of the article");
        clickOn("#run-pin");
        until(() -> row(first).baseline());
        until(() -> row(first).entry().note().equals("the kernel of the article"));
        assertEquals("the kernel of the article", RunNote.read(first));
        assertEquals("0001-shapes", BaselineFile.read(paper.folder()).orElseThrow());
        interact(this::open);
        until(() -> rows().size() == 2);
        assertEquals("three shapes", row(first).name());
        assertTrue(row(first).baseline());
        clickOn("three shapes");
        settle();
        TextArea note = lookup("#run-note").queryAs(TextArea.class);
        assertEquals("the kernel of the article", note.getText());
        assertTrue(lookup("#run-pin").queryAs(ToggleButton.class).isSelected());
        screenshot("runs-named-light");
        clickOn("#run-pin");
        until(() -> !row(first).baseline());
        assertTrue(BaselineFile.read(paper.folder()).isEmpty());
    }

    @Test
    @DisplayName("are found by words, and what differs between the runs stands first")
    void found() throws Exception {
        until(() -> rows().size() == 2);
        List<? extends TableColumn<?, ?>> columns =
                lookup("#runs-table").<RunRow>queryTableView().getColumns();
        assertEquals("runs-setting-plan.seed", columns.get(1).getId(), "right behind the name");
        clickOn("#runs-find").write("seed=12 Shapes");
        until(() -> rows().size() == 1);
        assertEquals("0002-shapes", rows().get(0).name());
        press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        until(() -> rows().size() == 2);
        assertEquals(2, rows().size());
    }
}
