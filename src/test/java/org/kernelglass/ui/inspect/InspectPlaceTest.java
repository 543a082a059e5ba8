package org.kernelglass.ui.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.inspection.Sight;
import org.kernelglass.layer.LayerKinds;
import org.kernelglass.project.RunCheckpoints;
import org.kernelglass.project.RunFolder;
import org.kernelglass.project.RunState;
import org.kernelglass.project.StackJson;
import org.kernelglass.training.CheckpointStore.Pointer;
import org.kernelglass.ui.inspect.subject.NetworkChoice;

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

    private ComboBox<NetworkChoice> networks() {
        return lookup("#inspect-network").queryComboBox();
    }

    private List<String> offered() {
        return networks().getItems().stream()
                .map(one -> paper.workspace().texts().now(one.title()))
                .toList();
    }

    private void assertShows(Path run, Pointer state) {
        assertEquals(
                new RunCheckpoints(run).load(state).orElseThrow().weights(),
                model().networkProperty().get().weights());
    }

    @Test
    @DisplayName("offers the last state of a run beside its best epoch where they differ")
    void lastState() throws Exception {
        Path run = paper.train("0001-first");
        interact(() -> place.shown());
        until(() -> model().passageProperty().get() != null);
        assertEquals(List.of("0001-first, best epoch", "0001-first, last state"), offered());
        assertShows(run, Pointer.BEST);
        float[] best = logits();
        interact(() -> networks().getSelectionModel().select(1));
        until(() -> logits() != null && !Arrays.equals(best, logits()));
        assertShows(run, Pointer.LAST);
        shoot("last-state");
    }

    @Test
    @DisplayName("shows nothing of the run before where the chosen one is damaged")
    void damaged() throws Exception {
        paper.trainer().recording();
        Path run = paper.train("0001-first");
        paper.train("0002-second");
        interact(() -> place.shown());
        until(() -> model().passageProperty().get() != null);
        tab("excite");
        until(() -> lookup("#inspect-maximize-use").query().isVisible());
        tab("mute");
        Files.write(run.resolve("run.json"), new byte[] {1, 2, 3});
        int damaged = offered().indexOf("0001-first, best epoch");
        interact(() -> networks().getSelectionModel().select(damaged));
        until(() -> paper.workspace().problemProperty().get() != null);
        TabPane tabs = lookup("#inspect-tabs").queryAs(TabPane.class);
        List<String> left = tabs.getTabs().stream().map(Tab::getId).toList();
        assertEquals(
                List.of(
                        "inspect-tab-maps",
                        "inspect-tab-explain",
                        "inspect-tab-excite",
                        "inspect-tab-timelapse",
                        "inspect-tab-plane"),
                left);
        for (String name : List.of("maps", "explain", "timelapse", "plane", "excite")) {
            tab(name);
            settle();
        }
        assertFalse(lookup("#inspect-maximize-use").query().isVisible());
        assertTrue(lookup("#inspect-exciting-find").query().isDisabled());
        assertTrue(lookup("#inspect-layers").queryListView().getItems().isEmpty());
        shoot("damaged");
        interact(() -> networks().getSelectionModel().select(0));
        until(() -> model().passageProperty().get() != null);
    }

    @Test
    @DisplayName("shows a run that was stopped in its first epoch as it stands")
    void firstEpoch() throws Exception {
        Path run = paper.train("0001-first");
        Path checkpoints = run.resolve("checkpoints");
        // what a stop before the end of the first epoch leaves
        Files.delete(checkpoints.resolve("best"));
        Files.delete(run.resolve("metrics.csv"));
        try (RunFolder stopped = RunFolder.open(run, new StackJson(LayerKinds::byId))) {
            stopped.update(record -> record.withState(RunState.STOPPED));
        }
        interact(() -> place.shown());
        until(() -> model().passageProperty().get() != null);
        assertEquals(List.of("0001-first, last state"), offered());
        assertShows(run, Pointer.LAST);
    }

    private float[] logits() {
        Sight.Passage seen = model().passageProperty().get();
        return seen == null ? null : seen.logits();
    }
}
