package org.kernelglass.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.ui.WindowTest;
import org.kernelglass.ui.runs.PaperProject;
import org.kernelglass.ui.workspace.RunStarter;

@DisplayName("Earlier runs of the project")
class EarlierRunsTest extends WindowTest {

    @TempDir static Path root;

    private PaperProject paper;
    private TrainViewModel model;

    @Override
    protected Parent root() throws Exception {
        paper = new PaperProject(Files.createTempDirectory(root, "paper"));
        paper.train("0001-shapes");
        model = new TrainViewModel(paper.workspace());
        return new Pane();
    }

    @AfterEach
    void close() {
        paper.close();
    }

    private List<EarlierRun> runs() {
        return List.copyOf(model.earlier().runs());
    }

    @Test
    @DisplayName("are all but the one at work, from before that has a folder to when it is over")
    void another() throws Exception {
        RunStarter starter = paper.workspace().runStarter();
        interact(starter::start);
        until(() -> !starter.alive().getValue() && runs().size() == 2);
        Path second = paper.workspace().runFolderProperty().get();
        paper.threads().hold();
        interact(starter::start);
        assertNull(paper.workspace().runFolderProperty().get(), "it has none yet");
        // two looks at the project, the second when the first is over; the run itself has not begun
        paper.threads().doOldest();
        settle();
        paper.threads().doNewest();
        settle();
        assertEquals(true, starter.alive().getValue());
        assertEquals(second, runs().get(0).folder(), "it is over");
        assertEquals(2, runs().size());
        paper.threads().letGo();
        until(() -> !starter.alive().getValue() && runs().size() == 3);
    }

    @Test
    @DisplayName("are gone at once where another project is opened, and do not come back")
    void otherProject() throws Exception {
        until(() -> runs().size() == 1 && model.hasRunProperty().get());
        Path other = Files.createDirectories(root.resolve("other"));
        List<EarlierRun> left =
                onFx(
                        () -> {
                            model.earlier().refresh();
                            paper.workspace().open(paper.workspace().project(), other);
                            return runs();
                        });
        assertEquals(List.of(), left);
        interact(() -> paper.workspace().open(paper.workspace().project(), paper.folder()));
        until(() -> runs().size() == 1 && model.hasRunProperty().get());
        interact(() -> paper.workspace().open(paper.workspace().project(), other));
        settle();
        assertEquals(List.of(), runs());
        assertEquals(false, model.hasRunProperty().get());
    }
}
