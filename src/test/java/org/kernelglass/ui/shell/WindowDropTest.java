package org.kernelglass.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A folder that is dropped on the window")
class WindowDropTest extends ShellWindowTest {

    private Path dropped;

    @Override
    protected Parent root() throws Exception {
        BorderPane screen = new BorderPane(super.root());
        dropped = ShellBench.pictures(bench.home.resolve("others"));
        Label desktop = new Label("a folder");
        desktop.setId("desktop");
        desktop.setOnDragDetected(
                event -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putFiles(List.of(dropped.toFile()));
                    desktop.startDragAndDrop(TransferMode.COPY).setContent(content);
                    event.consume();
                });
        screen.setBottom(desktop);
        return screen;
    }

    @Test
    @DisplayName("in any place is marked, becomes the project's dataset, and is shown in Data")
    void dropped() throws Exception {
        assertTrue(lookup("#view-design").tryQuery().isPresent());
        drag("#desktop").moveTo("#view-design").moveBy(5, 5);
        settle();
        assertTrue(lookup(".kg-drop-veil").query().isVisible());
        drop();
        until(() -> bench.workspace.project().data().location().equals(dropped.toString()));
        until(() -> lookup("#view-data").tryQuery().isPresent());
        assertFalse(lookup(".kg-drop-veil").query().isVisible());
    }

    @Test
    @DisplayName("is not taken while a question stands over it")
    void questioned() throws Exception {
        String before = bench.workspace.project().data().location();
        interact(() -> bench.deck.show("train"));
        pressTrain();
        until(() -> bench.workspace.runStarter().alive().getValue());
        interact(bench.window::requestClose);
        drag("#desktop").dropTo("#closing");
        settle();
        assertEquals(before, bench.workspace.project().data().location());
    }
}
