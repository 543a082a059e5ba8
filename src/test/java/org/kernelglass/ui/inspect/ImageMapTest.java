package org.kernelglass.ui.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.dataset.Split;
import org.kernelglass.training.RunControl;
import org.kernelglass.workflow.InspectedNetwork;
import org.kernelglass.workflow.MapImages;
import org.kernelglass.workflow.MapImages.ImageMap;
import org.kernelglass.workflow.RunImages;
import org.kernelglass.workflow.RunWatch;

@DisplayName("The map of the images")
class ImageMapTest extends InspectWindow {

    private ImageMap map;

    private TableView<?> list() {
        return lookup("#inspect-plane-list").queryTableView();
    }

    private void openMap() throws Exception {
        openTrained();
        tab("plane");
        assertFalse(list().isVisible() && list().getParent().isVisible(), "nothing is mapped yet");
        clickOn("#inspect-plane-go");
        until(() -> !list().getItems().isEmpty());
        map = mapped();
    }

    /** The same without a window. */
    private ImageMap mapped() {
        InspectedNetwork network = model().networkProperty().get();
        try (RunImages images =
                paper.workspace()
                        .useCases()
                        .inspect()
                        .images(network.run().orElseThrow(), RunWatch.NOBODY, new RunControl())) {
            return paper.workspace()
                    .useCases()
                    .mapImages()
                    .map(
                            network,
                            images,
                            MapImages.penultimate(network),
                            new MapImages.Choice(MapImages.Method.PCA, Split.VALIDATION, 2000),
                            RunWatch.NOBODY,
                            new RunControl());
        }
    }

    private static boolean wrong(ImageMap map, int point) {
        return map.labels()[point] != map.predicted()[point];
    }

    @Test
    @DisplayName("names how many images it shows, of which layer, and marks the misclassified ones")
    void shows() throws Exception {
        openMap();
        int size = map.plane().size();
        assertEquals(size, list().getItems().size());
        assertTrue(
                text("#inspect-plane-said").startsWith(size + " validation images"),
                text("#inspect-plane-said"));
        List<String> predicted = column(list(), 1);
        for (int point = 0; point < size; point++) {
            assertEquals(wrong(map, point), predicted.get(point).startsWith("⚠"));
        }
        ListView<?> legend = lookup("#inspect-plane-legend").queryListView();
        assertEquals(3, legend.getItems().size());
        shoot("image-map");
    }

    @Test
    @DisplayName("shows the network the image of a point that is clicked")
    void click() throws Exception {
        openMap();
        clickOn(place(0));
        until(() -> list().getSelectionModel().getSelectedItem() != null);
        int point = (Integer) list().getSelectionModel().getSelectedItem();
        until(() -> model().imageProperty().get().name().equals(map.names().get(point)));
        moveTo(place(1));
        until(() -> lookup("#inspect-plane-card").query().isVisible());
        shoot("image-map-chosen");
    }

    /** Where a point stands on screen: the whole plane fits the board with a margin. */
    private Point2D place(int point) {
        Node board = lookup("#inspect-plane").query();
        double width = Math.floor(board.getLayoutBounds().getWidth());
        double height = Math.floor(board.getLayoutBounds().getHeight());
        double[] x = ends(0);
        double[] y = ends(1);
        double scale = Math.min((width - 48) / (x[1] - x[0]), (height - 48) / (y[1] - y[0]));
        return board.localToScreen(
                width / 2 + (map.plane().x(point) - (x[0] + x[1]) / 2) * scale,
                height / 2 - (map.plane().y(point) - (y[0] + y[1]) / 2) * scale);
    }

    private double[] ends(int axis) {
        double least = Double.MAX_VALUE;
        double most = -Double.MAX_VALUE;
        for (int point = 0; point < map.plane().size(); point++) {
            double value = map.plane().points().values()[2 * point + axis];
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        return new double[] {least, most};
    }

    @Test
    @DisplayName("is gone through on the keyboard, each image becoming the one that is looked at")
    void keyboard() throws Exception {
        openMap();
        clickOn(list());
        interact(() -> list().getSelectionModel().select(0));
        type(KeyCode.DOWN);
        settle();
        int point = (Integer) list().getSelectionModel().getSelectedItem();
        assertEquals(1, list().getSelectionModel().getSelectedIndex());
        until(() -> model().imageProperty().get().name().equals(map.names().get(point)));
        assertEquals(map.labels()[point], model().imageProperty().get().label());
    }

    @Test
    @DisplayName("lets classes be switched off, and shows only what is misclassified")
    void toggles() throws Exception {
        openMap();
        until(() -> lookup("#inspect-plane-class-1").tryQuery().isPresent());
        CheckBox square = lookup("#inspect-plane-class-1").queryAs(CheckBox.class);
        clickOn(square);
        settle();
        assertFalse(Set.copyOf(column(list(), 0)).contains("square"));
        clickOn(square);
        clickOn("#inspect-plane-wrong");
        settle();
        long wrong =
                java.util.stream.IntStream.range(0, map.plane().size())
                        .filter(point -> wrong(map, point))
                        .count();
        assertEquals(wrong, list().getItems().size());
    }
}
