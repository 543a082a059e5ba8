package org.kernelglass.ui.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import javafx.scene.Parent;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.layer.LayerKinds;
import org.kernelglass.project.HoldingProcess;
import org.kernelglass.project.RunFolder;
import org.kernelglass.project.RunState;
import org.kernelglass.project.StackJson;
import org.kernelglass.ui.WindowTest;

@DisplayName("The table of runs while one is at work")
class LiveRowTest extends WindowTest {

    private static final int EPOCHS = 16;

    @TempDir static Path root;

    private PaperProject paper;
    private RunsPlace place;

    @Override
    protected Parent root() throws Exception {
        paper = new PaperProject(Files.createTempDirectory(root, "paper"));
        place = new RunsPlace(paper.workspace());
        place.shown();
        return (Parent) place.view();
    }

    @AfterEach
    void close() {
        paper.close();
    }

    private boolean only(Predicate<RunRow> row) {
        TableView<?> table = lookup("#runs-table").queryTableView();
        return table.getItems().size() == 1 && row.test((RunRow) table.getItems().get(0));
    }

    @Test
    @DisplayName("shows it and its epochs, and that it was stopped, without being asked again")
    void follows() throws Exception {
        paper.trainer().waitingAfter(5);
        interact(() -> paper.workspace().runStarter().start());
        until(() -> only(row -> row.standing() == RunRow.Standing.RUNNING && row.epochs() == 5));
        interact(() -> paper.workspace().runStarter().stop());
        until(() -> only(row -> row.standing() == RunRow.Standing.STOPPED));
        Path run = paper.workspace().runFolderProperty().get();
        paper.trainer().waitingAfter(Integer.MAX_VALUE);
        interact(() -> paper.workspace().runStarter().resume(run));
        until(
                () ->
                        only(
                                row ->
                                        row.standing() == RunRow.Standing.RUNNING
                                                && row.epochs() == EPOCHS));
        assertEquals(2, paper.trainer().started());
    }

    @Test
    @DisplayName("shows one that another process trains, and by itself when that is killed")
    void elsewhere() throws Exception {
        interact(() -> paper.workspace().runStarter().start());
        until(() -> only(row -> row.standing() == RunRow.Standing.COMPLETED));
        Path run = paper.workspace().runFolderProperty().get();
        try (RunFolder folder = RunFolder.open(run, new StackJson(LayerKinds::byId))) {
            folder.update(record -> record.withState(RunState.RUNNING));
        }
        try (HoldingProcess other = HoldingProcess.of(run)) {
            interact(place::shown);
            until(() -> only(row -> row.standing() == RunRow.Standing.RUNNING));
            assertTrue(lookup("#run-resume").queryButton().isDisabled());
            assertTrue(other.isAlive());
        }
        until(() -> only(row -> row.standing() == RunRow.Standing.INTERRUPTED));
        assertFalse(lookup("#run-resume").queryButton().isDisabled());
    }
}
