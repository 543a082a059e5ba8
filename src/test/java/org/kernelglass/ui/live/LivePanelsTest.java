package org.kernelglass.ui.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.image.ImageView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.layer.Dropout;
import org.kernelglass.project.Project;
import org.kernelglass.ui.WindowTest;
import org.kernelglass.ui.runs.PaperProject;

@DisplayName("Advice and live looks")
class LivePanelsTest extends WindowTest {

    @TempDir static Path root;

    protected PaperProject paper;

    @Override
    protected Parent root() throws Exception {
        paper = new PaperProject(Files.createTempDirectory(root, "paper"));
        paper.trainer().waiting();
        SplitPane both =
                new SplitPane(
                        new LivePanel(paper.workspace()).view(),
                        new AdvicePanel(paper.workspace()).view());
        both.setDividerPositions(0.72);
        return both;
    }

    @AfterEach
    void close() {
        paper.close();
    }

    protected void train() throws Exception {
        interact(() -> paper.workspace().runStarter().start());
        until(() -> lookup("#remedy-dropout").tryQuery().isPresent());
    }

    @Test
    @DisplayName("find overfitting; a remedy edits the project, and undo takes it back")
    void remedy() throws Exception {
        train();
        Project before = paper.workspace().project();
        clickOn("#remedy-dropout");
        settle();
        Project after = paper.workspace().project();
        assertTrue(after.stack().layers().stream().anyMatch(l -> l.kind() instanceof Dropout));
        assertTrue(lookup("#remedy-dropout").queryButton().isDisabled());
        assertEquals(
                "apply advice: Add Dropout before the last Dense",
                paper.workspace()
                        .texts()
                        .now(paper.workspace().undoableProperty().get().orElseThrow()));
        interact(() -> paper.workspace().undo());
        assertEquals(before, paper.workspace().project());
        assertTrue(!lookup("#remedy-dropout").queryButton().isDisabled());
    }

    @Test
    @DisplayName("look again after a look has failed")
    void failed() throws Exception {
        paper.trainer().failLooks(true);
        interact(() -> paper.workspace().runStarter().start());
        List<String> views = List.of("live.kernels", "live.outlook", "live.maps");
        until(() -> paper.trainer().unanswered().containsAll(views));
        paper.trainer().failLooks(false);
        ImageView kernels = lookup("#live-kernels").queryAs(ImageView.class);
        until(() -> kernels.getImage() != null);
        ImageView maps = lookup("#live-maps").queryAs(ImageView.class);
        until(() -> maps.getImage() != null);
        until(() -> lookup(".confidence-bar").queryAll().size() == 3 * LiveModel.SHOWN);
    }

    @Test
    @DisplayName("show kernels, feature maps and predictions of the network that learns")
    void looks() throws Exception {
        train();
        ImageView kernels = lookup("#live-kernels").queryAs(ImageView.class);
        until(() -> kernels.getImage() != null);
        ImageView maps = lookup("#live-maps").queryAs(ImageView.class);
        until(() -> maps.getImage() != null);
        until(() -> lookup(".confidence-bar").queryAll().size() == 3 * LiveModel.SHOWN);
        assertNotNull(lookup("#live-layer").query());
        screenshot("live-" + theme().name().toLowerCase(java.util.Locale.ROOT));
    }
}
