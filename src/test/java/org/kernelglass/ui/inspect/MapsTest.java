package org.kernelglass.ui.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.image.Image;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.inspection.MapFacts;
import org.kernelglass.inspection.arithmetic.ValuePosition;
import org.kernelglass.tensor.Tensor;

@DisplayName("Maps of a layer")
class MapsTest extends InspectWindow {

    private void go(int step) throws Exception {
        interact(
                () ->
                        model().layerIdProperty()
                                .set(
                                        model().networkProperty()
                                                .get()
                                                .program()
                                                .steps()
                                                .get(step)
                                                .layerId()));
        settle();
    }

    private Tensor output() {
        return model().output(model().layerIdProperty().get()).orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private List<Integer> firstRow() {
        return (List<Integer>) lookup("#inspect-maps").queryListView().getItems().get(0);
    }

    @Test
    @DisplayName("appear when the layer is chosen, with their numbers under them")
    void appear() throws Exception {
        openTrained();
        go(1);
        until(() -> text("#inspect-maps-title").contains("26×26×32"));
        until(() -> lookup("#map-3").tryQuery().isPresent());
        MapFacts facts = MapFacts.of(output()).get(3);
        until(() -> text("#map-3").contains(String.format("%.1f%%", facts.zeros() * 100)));
        Image picture = picture("#map-3");
        int brightest = brightest(output(), 3);
        int cell = (int) picture.getWidth() / 26;
        int there = picture.getPixelReader().getArgb(brightest % 26 * cell, brightest / 26 * cell);
        int corner = picture.getPixelReader().getArgb(0, 0);
        assertTrue(green(there) > green(corner), "the largest value is the lightest");
    }

    private static int green(int argb) {
        return argb >> 8 & 0xFF;
    }

    private static int brightest(Tensor maps, int channel) {
        int best = 0;
        for (int at = 0; at < 26 * 26; at++) {
            best =
                    maps.values()[channel * 676 + at] > maps.values()[channel * 676 + best]
                            ? at
                            : best;
        }
        return best;
    }

    @Test
    @DisplayName("have the scale that was asked for last, however long each drawing takes")
    void scale() throws Exception {
        openTrained();
        go(1);
        MapFacts facts = MapFacts.of(output()).get(3);
        until(() -> lookup("#map-3").tryQuery().isPresent());
        until(() -> text("#map-3").contains(String.format("%.1f%%", facts.zeros() * 100)));
        assertScale("#map-3", "#inspect-maps-shared");
    }

    @Test
    @DisplayName("stand strongest first where that is asked for")
    void sorted() throws Exception {
        openTrained();
        go(0);
        until(() -> lookup("#map-0").tryQuery().isPresent());
        assertEquals(0, firstRow().get(0));
        ComboBox<?> order = lookup("#inspect-maps-order").queryComboBox();
        interact(() -> order.getSelectionModel().select(1));
        int strongest =
                MapFacts.of(output()).stream()
                        .max(Comparator.comparingDouble(MapFacts::maximum))
                        .orElseThrow()
                        .channel();
        assertEquals(strongest, firstRow().get(0));
    }

    @Test
    @DisplayName("of a pool stand beside the map before, and lie over the picture where asked for")
    void pools() throws Exception {
        openTrained();
        go(2);
        until(() -> lookup("#inspect-map-before").query().isVisible());
        until(() -> lookup("#inspect-map").query().getLayoutBounds().getWidth() > 100);
        clickOn("#inspect-overlay");
        settle();
        shoot("maps");
        clickOn("#inspect-map");
        settle();
        ValuePosition point = model().pointProperty().get();
        assertEquals(model().layerIdProperty().get(), point.layerId());
        assertEquals(6, point.row());
        assertEquals(6, point.column());
    }

    @Test
    @DisplayName("are bars where a vector comes out; of the last layer with class names")
    void vectors() throws Exception {
        openTrained();
        go(7);
        ListView<?> bars = lookup("#inspect-bars").queryListView();
        until(() -> bars.getItems().size() == 3 && bars.isVisible());
        assertFalse(lookup("#inspect-maps").query().isVisible());
        until(() -> lookup("circle").tryQuery().isPresent());
        shoot("bars");
    }
}
