package org.kernelglass.ui.design;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Node;
import javafx.scene.Parent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kernelglass.network.StackLayer;
import org.kernelglass.network.Templates;
import org.kernelglass.tensor.TensorShape;
import org.kernelglass.ui.WindowTest;
import org.kernelglass.ui.workspace.Workspace;

@Tag("xserver")
@DisplayName("The menu under the pointer")
class ContextMenuTest extends WindowTest {

    private Workspace workspace;

    @Override
    protected Parent root() {
        workspace =
                DesignBench.workspace(
                        Templates.byId("article").stack(10), TensorShape.image(1, 28, 28));
        return (Parent) new DesignPlace(workspace).view();
    }

    @Test
    @DisplayName("acts on the layer that was clicked")
    void duplicate() throws Exception {
        rightClickOn(lookup("#card-relu-1 > .card-head").queryAs(Node.class));
        settle();
        screenshot("design-menu");
        clickOn("Duplicate");
        settle();
        assertEquals(
                "relu-3",
                workspace.project().stack().layers().stream().map(StackLayer::id).toList().get(2));
    }
}
