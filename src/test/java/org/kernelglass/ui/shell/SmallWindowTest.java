package org.kernelglass.ui.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.ui.WindowTest;
import org.kernelglass.ui.workspace.DatasetState;

@DisplayName("At its smallest the window")
class SmallWindowTest extends WindowTest {

    private static final double WIDTH = 960;
    private static final double HEIGHT = 600;

    @TempDir static java.nio.file.Path folder;

    private ShellBench bench;

    @Override
    protected Parent root() throws Exception {
        bench = ShellBench.asItComes(folder.resolve("home"));
        return bench.window;
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    @DisplayName("shows its bars and buttons whole, whatever stands between them")
    void bars() throws Exception {
        interact(
                () -> {
                    stage().setWidth(WIDTH);
                    stage().setHeight(HEIGHT);
                });
        until(() -> bench.workspace.dataset().stateProperty().get() instanceof DatasetState.Known);
        for (PlaceOffer offer : bench.deck.offers()) {
            interact(() -> bench.deck.show(offer.id()));
            whole(offer.id());
        }
        interact(() -> bench.deck.show("train"));
        clickOn("#run-train");
        until(() -> lookup("#status-run").queryAs(Label.class).getText().contains(" left "));
        screenshot("shell-smallest-training");
        whole("train, training");
        interact(() -> bench.workspace.runStarter().stop());
        bench.trainer.mayEnd.countDown();
        until(() -> !bench.workspace.runStarter().alive().getValue());
        screenshot("shell-smallest-trained");
        whole("train, trained");
    }

    private void whole(String where) {
        settle();
        interact(() -> bench.window.layout());
        for (String id : new String[] {".menu-bar", ".top-bar", ".status-bar"}) {
            Bounds bounds = inScene(lookup(id).query());
            assertTrue(bounds.getMinY() >= 0, where + ": " + id + " " + bounds);
            assertTrue(bounds.getMaxY() <= HEIGHT, where + ": " + id + " " + bounds);
            assertTrue(bounds.getMaxX() <= WIDTH, where + ": " + id + " " + bounds);
        }
        Labeled train = lookup("#run-train").query();
        assertTrue(train.getWidth() >= train.prefWidth(-1) - 1, where + ": Train is cut");
        Labeled design = lookup("#place-design").query();
        assertTrue(design.getWidth() >= design.prefWidth(-1) - 1, where + ": Design is cut");
        Bounds redo = inScene(lookup("#edit-redo").query());
        assertTrue(redo.getMaxX() <= WIDTH, where + ": " + redo);
    }

    private static Bounds inScene(Node node) {
        return onFx(() -> node.localToScene(node.getLayoutBounds()));
    }
}
