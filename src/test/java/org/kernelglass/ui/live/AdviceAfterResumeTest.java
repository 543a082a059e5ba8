package org.kernelglass.ui.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.ui.WindowTest;
import org.kernelglass.ui.runs.PaperProject;

@DisplayName("Advice on a run that was resumed")
class AdviceAfterResumeTest extends WindowTest {

    private static final int FIRST_PART = 8;

    @TempDir static Path root;

    private PaperProject paper;

    @Override
    protected Parent root() throws Exception {
        paper = new PaperProject(Files.createTempDirectory(root, "paper"));
        return new Parent() {
            {
                getChildren().add(new AdvicePanel(paper.workspace()).view());
            }
        };
    }

    @AfterEach
    void close() {
        paper.close();
    }

    private int epochs() {
        var run = paper.workspace().runProperty().get();
        return run == null ? 0 : run.story().epochs().size();
    }

    private boolean said(String words) {
        return lookup(".finding .label").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText() != null && label.getText().contains(words));
    }

    /** Validation loss rises from epoch 7 on, before the run is interrupted. */
    @Test
    @DisplayName("knows the epochs from before: overfitting since epoch 7, not since it went on")
    void resumed() throws Exception {
        paper.trainer().waitingAfter(FIRST_PART);
        interact(() -> paper.workspace().runStarter().start());
        until(() -> epochs() == FIRST_PART);
        interact(() -> paper.workspace().runStarter().stop());
        until(() -> !paper.workspace().runStarter().alive().getValue());
        Path run = paper.workspace().runFolderProperty().get();
        paper.trainer().waitingAfter(Integer.MAX_VALUE);
        interact(() -> paper.workspace().runStarter().resume(run));
        until(() -> said("Since epoch 7 "));
        until(() -> epochs() >= 16 - FIRST_PART);
        assertEquals(16 - FIRST_PART, epochs(), "its own story begins where it was resumed");
        assertEquals(FIRST_PART, paper.workspace().runProperty().get().story().started().epoch());
        assertTrue(lookup("#remedy-dropout").tryQuery().isPresent());
    }
}
