package org.kernelglass.ui.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.ui.WindowTest;
import org.kernelglass.ui.runs.PaperProject;
import org.kernelglass.workflow.LiveRun;

@DisplayName("What a network that learns makes of its run's samples")
class LatestOutlookTest extends WindowTest {

    @TempDir static Path root;

    private PaperProject paper;
    private LatestOutlook outlook;

    @Override
    protected Parent root() throws Exception {
        paper = new PaperProject(Files.createTempDirectory(root, "paper"));
        paper.trainer().waiting();
        outlook = new LatestOutlook(paper.workspace());
        return new Pane();
    }

    @AfterEach
    void close() {
        paper.close();
    }

    private LiveRun train() throws Exception {
        interact(() -> paper.workspace().runStarter().start());
        LiveRun run = paper.workspace().runProperty().get();
        until(() -> run.subject().isPresent());
        return run;
    }

    @Test
    @DisplayName("is kept once it has answered, until another run begins")
    void kept() throws Exception {
        LiveRun run = train();
        assertTrue(outlook.latest().isEmpty());
        interact(() -> outlook.ask(run));
        until(() -> outlook.latest().isPresent());
        assertEquals("relu-1", outlook.latest().orElseThrow().dead().get(0).layerId());
        assertEquals(
                run.subject().orElseThrow().samples().size(),
                outlook.latest().orElseThrow().probabilities().length);
        interact(outlook::begin);
        assertTrue(outlook.latest().isEmpty());
    }

    @Test
    @DisplayName("is not kept where it came of a run that another has followed")
    void followed() throws Exception {
        LiveRun first = train();
        interact(() -> paper.workspace().runStarter().stop());
        until(first::over);
        until(() -> !paper.workspace().runStarter().alive().getValue());
        LiveRun second = train();
        LatestOutlook other = new LatestOutlook(paper.workspace());
        interact(
                () -> {
                    outlook.ask(first);
                    other.ask(second);
                });
        until(() -> other.latest().isPresent());
        assertTrue(outlook.latest().isEmpty(), "it was answered before the other");
    }
}
