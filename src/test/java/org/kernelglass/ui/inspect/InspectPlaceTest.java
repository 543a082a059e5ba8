package org.kernelglass.ui.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.inspection.Sight;

@DisplayName("The place Inspect")
class InspectPlaceTest extends InspectWindow {

    @Test
    @DisplayName("teaches while nothing is trained, and leads to Train")
    void nothingTrained() throws Exception {
        interact(() -> place.shown());
        until(() -> lookup("#inspect-empty-train").queryButton().isVisible());
        clickOn("#inspect-empty-train");
        assertEquals("train", paper.workspace().requestedPlaceProperty().get());
    }

    @Test
    @DisplayName("opens the newest run with a validation image, its class, and what is predicted")
    void newestRun() throws Exception {
        paper.train("0001-first");
        paper.train("0002-second");
        interact(() -> place.shown());
        until(() -> model().passageProperty().get() != null);
        Path run = model().networkProperty().get().run().orElseThrow();
        assertEquals("0002-second", run.getFileName().toString());
        Sight.Passage seen = model().passageProperty().get();
        int label = model().imageProperty().get().label();
        String trueClass = model().networkProperty().get().classes().get(label);
        assertEquals("True class: " + trueClass, text("#inspect-true-class"));
        float largest = 0;
        int first = 0;
        for (int at = 0; at < seen.probabilities().length; at++) {
            if (seen.probabilities()[at] > largest) {
                largest = seen.probabilities()[at];
                first = at;
            }
        }
        String said = text("#inspect-prediction");
        assertTrue(said.contains(model().networkProperty().get().classes().get(first)), said);
        assertTrue(said.contains(String.format("%.1f%%", largest * 100)), said);
    }

    @Test
    @DisplayName("lists the picture and every layer; the arrow keys go through them")
    void layers() throws Exception {
        openTrained();
        ListView<?> layers = lookup("#inspect-layers").queryListView();
        assertEquals(
                1 + model().networkProperty().get().program().steps().size(),
                layers.getItems().size());
        String before = model().layerIdProperty().get();
        clickOn(layers);
        interact(() -> layers.getSelectionModel().select(1));
        type(KeyCode.DOWN);
        settle();
        assertEquals(
                model().networkProperty().get().program().steps().get(1).layerId(),
                model().layerIdProperty().get());
        assertTrue(!before.equals(model().layerIdProperty().get()));
        shoot("layers");
    }

    @Test
    @DisplayName("shows the network a picture of one's own")
    void ownPicture() throws Exception {
        openTrained();
        float[] before = model().passageProperty().get().logits();
        Path file = paper.pictures().resolve("stripe").resolve("image-3.png");
        interact(() -> place.subject().show(file));
        until(() -> logits() != null && !Arrays.equals(before, logits()));
        assertEquals("image-3.png: class not known", text("#inspect-true-class"));
    }

    private float[] logits() {
        Sight.Passage seen = model().passageProperty().get();
        return seen == null ? null : seen.logits();
    }
}
