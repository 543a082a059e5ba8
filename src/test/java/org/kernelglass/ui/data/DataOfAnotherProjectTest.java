package org.kernelglass.ui.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.network.Templates;
import org.kernelglass.project.Project;
import org.kernelglass.ui.HeldThreads;
import org.kernelglass.ui.WindowTest;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.FileReveal;

@DisplayName("What was asked of one project's data")
class DataOfAnotherProjectTest extends WindowTest {

    private static final String RULE = "p(\\d+)_";

    @TempDir Path folder;

    private final HeldThreads threads = new HeldThreads();
    private final StackPane window = new StackPane();
    private DataWindow opened;
    private DataViewModel data;

    @Override
    protected Parent root() {
        return window;
    }

    @AfterEach
    void close() {
        opened.close();
    }

    private void open(Path pictures) {
        interact(
                () -> {
                    opened = DataWindow.on(folder, pictures.toString(), threads);
                    data = new DataViewModel(opened.workspace(), new FileReveal("", all -> false));
                });
    }

    private Workspace workspace() {
        return opened.workspace();
    }

    /** Of the same pictures, with another network. */
    private void openAnother() {
        Project now = workspace().project();
        workspace()
                .open(
                        new Project(now.data(), Templates.byId("article").stack(2), now.plan()),
                        folder.resolve("another"));
    }

    private Optional<String> rule() {
        return workspace().project().data().groupRule();
    }

    @Test
    @DisplayName(
            "a group rule whose preview comes after another project was opened is not its rule")
    void ruleIsAsked() throws Exception {
        open(PictureFolders.circlesAndBars(folder, 6));
        interact(
                () -> {
                    GroupRuleModel model = new GroupRuleModel(data);
                    threads.hold();
                    model.type(RULE);
                    openAnother();
                    threads.letGo();
                    assertEquals(Optional.empty(), rule());
                    assertEquals("", model.textProperty().get());
                    assertEquals(Optional.empty(), model.previewProperty().get());
                    model.type(RULE);
                    assertEquals(Optional.of(RULE), rule());
                });
    }

    @Test
    @DisplayName("a rule that is just typed is neither asked of the next project nor shown there")
    void ruleIsTyped() throws Exception {
        open(PictureFolders.circlesAndBars(folder, 6));
        interact(
                () -> {
                    GroupRuleView view = new GroupRuleView(data);
                    TextField field = (TextField) view.lookup("#group-rule");
                    field.setText(RULE);
                    openAnother();
                    assertEquals("", field.getText());
                    field.fireEvent(new ActionEvent());
                    assertEquals(Optional.empty(), rule());
                });
    }

    @Test
    @DisplayName("a rule that was typed does not stay where the next project is the same but new")
    void sameProject() throws Exception {
        open(PictureFolders.circlesAndBars(folder, 6));
        interact(
                () -> {
                    GroupRuleModel model = new GroupRuleModel(data);
                    model.type("p(");
                    assertTrue(model.refusalProperty().get().isPresent());
                    workspace().open(workspace().project(), folder.resolve("another"));
                    assertEquals("", model.textProperty().get());
                    assertEquals(Optional.empty(), model.refusalProperty().get());
                });
    }
}
