package org.kernelglass.ui.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Spinner;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.inspection.arithmetic.ValuePosition;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.ui.inspect.model.Numbers;
import org.kernelglass.ui.runs.PaperExcitement;

@DisplayName("What a filter looks for")
class ExciteTest extends InspectWindow {

    private void openExcite(int layer) throws Exception {
        openTrained();
        interact(() -> model().layerIdProperty().set(idOf(layer)));
        tab("excite");
        until(() -> picture() != null);
    }

    private String idOf(int step) {
        return model().networkProperty().get().program().steps().get(step).layerId();
    }

    private Image picture() {
        return lookup("#inspect-maximize-picture").queryAs(ImageView.class).getImage();
    }

    private void choose(int target) {
        ComboBox<?> targets = lookup("#inspect-excite-target").queryComboBox();
        interact(() -> targets.getSelectionModel().select(target));
    }

    @SuppressWarnings("unchecked")
    private void unit(int number) {
        Spinner<Integer> field = lookup("#inspect-excite-unit").queryAs(Spinner.class);
        interact(() -> field.getValueFactory().setValue(number));
    }

    private String target() {
        ComboBox<Object> targets = lookup("#inspect-excite-target").queryComboBox();
        return targets.getConverter().toString(targets.getValue());
    }

    @Test
    @DisplayName("is a picture made for it; of a convolution through the activation after it")
    void maximizes() throws Exception {
        openExcite(0);
        assertEquals("Filter of 1 ReLU", target());
        assertEquals(
                "Mean of its map: 0.125 for grey noise, 0.756 for this picture.",
                text("#inspect-maximize-reached"));
        Image first = picture();
        unit(7);
        until(() -> picture() != null && picture() != first);
        assertTrue(text("#inspect-maximize-reached").contains("7.756"));
        choose(1);
        settle();
        assertEquals("Filter of 0 2D convolution", target());
        until(() -> picture() != null);
        clickOn("#inspect-maximize-use");
        until(() -> model().passageProperty().get() != null);
        assertEquals("Picture made to excite", model().imageProperty().get().name());
    }

    @Test
    @DisplayName("says why nothing excites a silent activation, and leads to the layer before it")
    void silent() throws Exception {
        openExcite(0);
        unit(PaperExcitement.SILENT);
        until(() -> !text("#inspect-maximize-silent").isEmpty());
        shoot("excite-silent");
        assertEquals(
                "Ask 0 2D convolution, before the activation", text("#inspect-maximize-before"));
        clickOn("#inspect-maximize-before");
        until(() -> target().equals("Filter of 0 2D convolution") && picture() != null);
        assertTrue(text("#inspect-maximize-silent").isEmpty());
    }

    @Test
    @DisplayName("asks about classes by name where the layer gives them")
    void classes() throws Exception {
        openExcite(7);
        assertEquals("Class", target());
        assertFalse(lookup("#inspect-excite-unit").query().isVisible());
        ComboBox<Integer> classes = lookup("#inspect-excite-class").queryComboBox();
        Image first = picture();
        interact(() -> classes.setValue(2));
        until(() -> picture() != null && picture() != first);
        assertTrue(text("#inspect-maximize-reached").startsWith("Logit: 0.125"));
        clickOn("#inspect-exciting-find");
        until(() -> lookup("#inspect-exciting-0").tryQuery().isPresent());
        shoot("excite-class");
    }

    @Test
    @DisplayName("is seen in the training images that excite it most; a click shows one")
    void images() throws Exception {
        openExcite(0);
        choose(1);
        unit(5);
        clickOn("#inspect-exciting-find");
        until(() -> lookup("#inspect-exciting-11").tryQuery().isPresent());
        shoot("excite");
        String before = model().imageProperty().get().name();
        String strongest = text("#inspect-exciting-0");
        clickOn("#inspect-exciting-0");
        until(() -> model().passageProperty().get() != null && said());
        assertNotEquals(before, model().imageProperty().get().name());
        ValuePosition point = model().pointProperty().get();
        assertEquals(idOf(0), point.layerId());
        assertEquals(5, point.channel());
        Tensor maps = model().output(idOf(0)).orElseThrow();
        float largest = Float.NEGATIVE_INFINITY;
        for (int at = 5 * 676; at < 6 * 676; at++) {
            largest = Math.max(largest, maps.values()[at]);
        }
        assertEquals(largest, maps.values()[(5 * 26 + point.row()) * 26 + point.column()]);
        assertTrue(strongest.endsWith(Numbers.shortly(largest)), strongest);
        until(() -> lookup("#inspect-field").query().isVisible());
        shoot("excite-shown");
    }

    /** Whether the network has answered for the very image. */
    private boolean said() {
        return model().passageProperty()
                .get()
                .image()
                .equals(model().imageProperty().get().pixels());
    }

    @Test
    @DisplayName("keeps its images when another filter is asked about, and shows that one's")
    void otherFilter() throws Exception {
        openExcite(0);
        clickOn("#inspect-exciting-find");
        until(() -> lookup("#inspect-exciting-11").tryQuery().isPresent());
        String first = text("#inspect-exciting-0");
        unit(9);
        until(() -> !first.equals(text("#inspect-exciting-0")));
        choose(1);
        until(() -> lookup("#inspect-exciting-0").tryQuery().isEmpty());
    }

    @Test
    @DisplayName("is reached by keys alone")
    void keys() throws Exception {
        openExcite(0);
        interact(() -> lookup("#inspect-exciting-find").query().requestFocus());
        type(KeyCode.SPACE);
        until(() -> lookup("#inspect-exciting-0").tryQuery().isPresent());
        interact(() -> lookup("#inspect-exciting-0").query().requestFocus());
        String before = model().imageProperty().get().name();
        type(KeyCode.SPACE);
        until(() -> !before.equals(model().imageProperty().get().name()));
    }

    @Test
    @DisplayName("is copied as raw values, pixel by pixel")
    void copies() throws Exception {
        openExcite(0);
        clickOn("#inspect-maximize-copy");
        settle();
        List<String> lines = new ArrayList<>();
        interact(() -> lines.addAll(Clipboard.getSystemClipboard().getString().lines().toList()));
        assertEquals("channel,row,column,value", lines.get(0));
        clickOn("#inspect-maximize-use");
        until(() -> said());
        float[] pixels = model().imageProperty().get().pixels().values();
        assertEquals(pixels.length + 1, lines.size());
        for (int at = 0; at < pixels.length; at++) {
            String line = lines.get(at + 1);
            String value = line.substring(line.lastIndexOf(',') + 1);
            assertEquals(pixels[at], Float.parseFloat(value), 0, line);
        }
    }

    @Test
    @DisplayName("asks nothing while another place is in front, and shows its answer after")
    void otherPlace() throws Exception {
        openExcite(0);
        interact(() -> place.hidden());
        int before = paper.trainer().answered();
        Image first = picture();
        unit(7);
        settle();
        assertEquals(first, picture(), "nobody looks");
        assertEquals(before, paper.trainer().answered());
        interact(() -> place.shown());
        until(() -> picture() != null && picture() != first);
        assertTrue(text("#inspect-maximize-reached").contains("7.756"));
    }

    @Test
    @DisplayName("can be called off, and nothing comes of it then")
    void cancels() throws Exception {
        openExcite(0);
        paper.trainer().hold().hold();
        clickOn("#inspect-exciting-find");
        until(() -> lookup("#inspect-exciting-progress").query().isVisible());
        clickOn("#inspect-exciting-progress-cancel");
        until(() -> !lookup("#inspect-exciting-progress").query().isVisible());
        int before = paper.trainer().answered();
        paper.trainer().hold().letGo();
        until(() -> paper.trainer().answered() > before);
        assertTrue(lookup("#inspect-exciting-0").tryQuery().isEmpty());
    }
}
