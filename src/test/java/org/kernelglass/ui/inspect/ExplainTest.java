package org.kernelglass.ui.inspect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.inspection.AttributionMethod;
import org.kernelglass.inspection.AttributionMethod.GradCam;
import org.kernelglass.inspection.AttributionMethod.IntegratedGradients;
import org.kernelglass.inspection.AttributionMethod.Occlusion;
import org.kernelglass.inspection.Look;
import org.kernelglass.inspection.Sight;
import org.kernelglass.inspection.Subject;
import org.kernelglass.ui.inspect.model.Numbers;
import org.kernelglass.ui.runs.PaperExplanation;
import org.kernelglass.workflow.ExplainImage.Attribution;
import org.kernelglass.workflow.NetworkLayers;

@DisplayName("Explaining a class")
class ExplainTest extends InspectWindow {

    private void openExplain() throws Exception {
        openTrained();
        tab("explain");
        until(() -> overlay().isVisible());
    }

    private ImageView overlay() {
        return lookup("#inspect-explanation").queryAs(ImageView.class);
    }

    private void choose(Attribution way) throws Exception {
        ComboBox<Attribution> ways = lookup("#inspect-explain-way").queryComboBox();
        interact(() -> ways.setValue(way));
        settle();
    }

    private int predicted() {
        float[] says = model().passageProperty().get().probabilities();
        int first = 0;
        for (int at = 1; at < says.length; at++) {
            first = says[at] > says[first] ? at : first;
        }
        return first;
    }

    /** What the engine of these tests says. */
    private Sight.Attribution engine(AttributionMethod method, int classIndex) {
        return PaperExplanation.of(
                (Subject.Kept) model().networkProperty().get().subject(),
                new Look.Attribution(model().imageProperty().get().pixels(), method, classIndex));
    }

    private String lastMaps() {
        return new NetworkLayers(model().networkProperty().get()).lastImage().layerId();
    }

    @Test
    @DisplayName("lays Grad-CAM of the predicted class over the picture, at the last maps")
    void gradCam() throws Exception {
        openExplain();
        Sight.Attribution says = engine(new GradCam(lastMaps()), predicted());
        assertEquals(169, says.values().values().length);
        assertEquals(0.6, overlay().getOpacity(), 1e-9);
        int brightest = largest(says.values().values());
        clickOn("#inspect-explain-map");
        for (int step = 0; step < 13; step++) {
            push(KeyCode.UP);
            push(KeyCode.LEFT);
        }
        for (int step = 0; step < brightest / 13; step++) {
            push(KeyCode.DOWN);
        }
        for (int step = 0; step < brightest % 13; step++) {
            push(KeyCode.RIGHT);
        }
        assertEquals(
                "Row " + brightest / 13 + ", column " + brightest % 13,
                text("#inspect-explain-place"));
        assertEquals(
                Numbers.exactly(says.values().values()[brightest]), text("#inspect-explain-value"));
        shoot("explain-gradcam");
    }

    private static int largest(float[] values) {
        int best = 0;
        for (int at = 1; at < values.length; at++) {
            best = values[at] > values[best] ? at : best;
        }
        return best;
    }

    @Test
    @DisplayName("goes along to the layer that is gone to")
    void followsLayer() throws Exception {
        openExplain();
        String first = model().networkProperty().get().program().steps().get(0).layerId();
        String second = model().networkProperty().get().program().steps().get(1).layerId();
        Image before = overlay().getImage();
        interact(() -> model().layerIdProperty().set(second));
        interact(() -> model().layerIdProperty().set(first));
        until(() -> overlay().isVisible() && overlay().getImage() != before);
        assertEquals("0 2D convolution", words("#inspect-explain-layer"));
        assertEquals(26 * 26 + 1, copied().size());
    }

    private String words(String id) {
        ComboBox<Object> box = lookup(id).queryComboBox();
        return box.getConverter().toString(box.getValue());
    }

    @Test
    @DisplayName("lets the picture through as far as somebody wants, at once")
    void opacity() throws Exception {
        openExplain();
        Slider slider = lookup("#inspect-explain-opacity").queryAs(Slider.class);
        interact(slider::requestFocus);
        push(KeyCode.HOME);
        assertEquals(0, overlay().getOpacity(), 1e-9);
        push(KeyCode.END);
        assertEquals(1, overlay().getOpacity(), 1e-9);
    }

    @Test
    @DisplayName("shows another method's answer with its own settings and colours")
    void occlusion() throws Exception {
        openExplain();
        Image before = overlay().getImage();
        choose(Attribution.OCCLUSION);
        until(() -> overlay().isVisible() && overlay().getImage() != before);
        int label = predicted();
        assertArrayEquals(engine(new Occlusion(4, 2), label).values().values(), copiedValues(), 0);
        Spinner<Integer> square = field("square");
        interact(() -> square.increment(3));
        until(() -> overlay().isVisible());
        assertArrayEquals(engine(new Occlusion(7, 2), label).values().values(), copiedValues(), 0);
        shoot("explain-occlusion");
    }

    @SuppressWarnings("unchecked")
    private Spinner<Integer> field(String setting) {
        return lookup("#inspect-explain-" + setting).queryAs(Spinner.class);
    }

    @Test
    @DisplayName("keeps settings within what makes sense: no stride past the square, no words")
    void bounds() throws Exception {
        openExplain();
        choose(Attribution.OCCLUSION);
        interact(() -> field("stride").increment(40));
        assertEquals(4, field("stride").getValue());
        interact(() -> field("square").increment(90));
        assertEquals(28, field("square").getValue());
        interact(() -> field("square").decrement(25));
        assertEquals(3, field("stride").getValue());
        doubleClickOn(field("square").getEditor()).write("many").type(KeyCode.ENTER);
        settle();
        assertEquals(3, field("square").getValue());
        assertEquals("3", field("square").getEditor().getText());
        until(() -> overlay().isVisible());
    }

    /** Lines of what goes to the clipboard. */
    private List<String> copied() throws Exception {
        clickOn("#inspect-explain-copy");
        settle();
        List<String> lines = new ArrayList<>();
        interact(() -> lines.addAll(Clipboard.getSystemClipboard().getString().lines().toList()));
        return lines;
    }

    private float[] copiedValues() throws Exception {
        List<String> lines = copied();
        float[] values = new float[lines.size() - 1];
        for (int at = 0; at < values.length; at++) {
            String line = lines.get(at + 1);
            values[at] = Float.parseFloat(line.substring(line.lastIndexOf(',') + 1));
        }
        return values;
    }

    @Test
    @DisplayName("says of integrated gradients what they add up to and what they should")
    void integratedGradients() throws Exception {
        openExplain();
        choose(Attribution.INTEGRATED_GRADIENTS);
        until(() -> !text("#inspect-explain-complete").isEmpty());
        Sight.Attribution says = engine(new IntegratedGradients(64), predicted());
        assertTrue(
                text("#inspect-explain-complete")
                        .contains(Numbers.shortly(says.score() - says.baseline())),
                text("#inspect-explain-complete"));
        assertTrue(text("#inspect-explain-complete").contains("0.00%"));
        assertEquals("channel,row,column,value", copied().get(0));
        shoot("explain-gradients");
    }

    @Test
    @DisplayName("asks about any class; the predicted one follows the picture")
    void otherClass() throws Exception {
        openExplain();
        int other = (predicted() + 1) % 3;
        ComboBox<Integer> classes = lookup("#inspect-explain-class").queryComboBox();
        interact(() -> classes.setValue(other));
        until(() -> overlay().isVisible());
        assertArrayEquals(
                engine(new GradCam(lastMaps()), other).values().values(), copiedValues(), 0);
        String name = model().networkProperty().get().classes().get(other);
        assertTrue(text("#inspect-explain-score").startsWith("Logit of " + name));
    }

    @Test
    @DisplayName("shows how far a long answer is, and forgets it where it is called off")
    void cancels() throws Exception {
        openExplain();
        paper.trainer().hold().hold();
        choose(Attribution.SALIENCY);
        until(() -> lookup("#inspect-explain-progress").query().isVisible());
        assertFalse(overlay().isVisible());
        shoot("explain-progress");
        clickOn("#inspect-explain-progress-cancel");
        until(() -> lookup("#inspect-explain-again").query().isVisible());
        int before = paper.trainer().answered();
        paper.trainer().hold().letGo();
        until(() -> paper.trainer().answered() > before);
        assertFalse(overlay().isVisible(), "an answer that was called off is not shown");
        clickOn("#inspect-explain-again");
        until(() -> overlay().isVisible());
    }

    @Test
    @DisplayName("never shows the answer to an older question in place of a newer one's")
    void newestWins() throws Exception {
        openExplain();
        paper.trainer().hold().hold();
        choose(Attribution.OCCLUSION);
        choose(Attribution.INTEGRATED_GRADIENTS);
        choose(Attribution.GRADCAM);
        paper.trainer().hold().letGo();
        until(() -> overlay().isVisible());
        assertArrayEquals(
                engine(new GradCam(lastMaps()), predicted()).values().values(), copiedValues(), 0);
    }

    @Test
    @DisplayName("leaves the picture when another tab comes to the front")
    void leaves() throws Exception {
        openExplain();
        tab("maps");
        until(() -> !overlay().isVisible());
        tab("explain");
        until(() -> overlay().isVisible());
    }
}
