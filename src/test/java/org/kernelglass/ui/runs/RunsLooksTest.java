package org.kernelglass.ui.runs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.ui.WindowTest;
import org.kernelglass.ui.base.Looks;
import org.testfx.util.WaitForAsyncUtils;

@DisplayName("The place Runs, dark")
class RunsLooksTest extends WindowTest {

    @TempDir static Path root;

    private PaperProject paper;
    private RunsPlace place;

    @Override
    protected Looks.Theme theme() {
        return Looks.Theme.DARK;
    }

    @Override
    protected Parent root() throws Exception {
        paper = new PaperProject(Files.createTempDirectory(root, "paper"));
        place = new RunsPlace(paper.workspace());
        return new StackPane(place.view());
    }

    @AfterEach
    void close() {
        paper.close();
    }

    @Test
    @DisplayName("teaches while it is empty, and fills when a run has ended")
    void fills() throws Exception {
        until(() -> lookup("#runs-empty-train").queryButton().isVisible());
        screenshot("runs-empty-dark");
        clickOn("#runs-empty-train");
        until(
                () ->
                        lookup("#runs-table").queryTableView().getItems().stream()
                                .anyMatch(
                                        row ->
                                                ((RunRow) row).standing()
                                                        == RunRow.Standing.COMPLETED));
        WaitForAsyncUtils.sleep(800, TimeUnit.MILLISECONDS);
        screenshot("runs-dark");
        assertTrue(lookup("#run-name").queryLabeled().getText().startsWith("0001-"));
    }
}
