package org.kernelglass.ui.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Rectangle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.inspection.MapFacts;
import org.kernelglass.inspection.arithmetic.ValuePosition;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.ui.inspect.model.Numbers;

@DisplayName("The microscope")
class MicroscopeWindowTest extends InspectWindow {

    private ProgramStep step(int place) {
        return model().networkProperty().get().program().steps().get(place);
    }

    private void go(int place) throws Exception {
        interact(() -> model().layerIdProperty().set(step(place).layerId()));
        until(() -> drawn(step(place).layerId()));
    }

    /** Whether what stands there is that layer's, and nothing moves any more. */
    private boolean drawn(String layerId) {
        Node tile = lookup("#map-0").tryQuery().orElse(null);
        MapFacts facts = MapFacts.of(model().output(layerId).orElseThrow()).get(0);
        String said =
                paper.workspace()
                        .texts()
                        .now(
                                "inspect.maps.facts",
                                "0",
                                Numbers.shortly(facts.mean()),
                                Numbers.shortly(facts.maximum()),
                                Numbers.percent(facts.zeros()));
        return tile instanceof Labeled shown
                && shown.getText().equals(said)
                && isLaidOut(lookup("#inspect-map").query());
    }

    private static boolean isLaidOut(Node node) {
        for (Parent around = node.getParent(); around != null; around = around.getParent()) {
            if (around.isNeedsLayout()) {
                return false;
            }
        }
        return true;
    }

    private ValuePosition point() {
        return model().pointProperty().get();
    }

    private static double number(String sentence) {
        String last = sentence.substring(sentence.lastIndexOf(' ') + 1);
        return Double.parseDouble(last.replace('−', '-'));
    }

    private float engine(ValuePosition at) {
        Tensor maps = model().output(at.layerId()).orElseThrow();
        int height = maps.shape().height();
        int width = maps.shape().width();
        return maps.values()[(at.channel() * height + at.row()) * width + at.column()];
    }

    @Test
    @DisplayName("shows numbers that add up to the engine's value, and what the ReLU makes of it")
    void addsUp() throws Exception {
        openTrained();
        go(0);
        clickOn("#inspect-map");
        settle();
        assertEquals(new ValuePosition(step(0).layerId(), -1, 0, 13, 13), point());
        double sum = number(text("#microscope-sum"));
        double bias = number(text("#microscope-bias"));
        double value = number(text("#microscope-value"));
        assertEquals(value, sum + bias, 1e-5);
        assertEquals(engine(point()), value, 1e-5 + 1e-4 * Math.abs(engine(point())));
        assertEquals(Math.max(0, value), number(text("#microscope-after-1")), 1e-6);
        Rectangle frame = lookup("#inspect-field").queryAs(Rectangle.class);
        assertTrue(frame.isVisible());
        double cell = Math.floor(256 / 28.0);
        assertEquals(13 * cell, frame.getX(), 1e-9);
        assertEquals(3 * cell, frame.getWidth(), 1e-9);
        shoot("microscope");
    }

    @Test
    @DisplayName("steps to neighbours with the arrow keys")
    void arrows() throws Exception {
        openTrained();
        go(0);
        clickOn("#inspect-map");
        type(KeyCode.RIGHT, KeyCode.DOWN, KeyCode.DOWN);
        settle();
        assertEquals(new ValuePosition(step(0).layerId(), -1, 0, 15, 14), point());
        assertEquals(engine(point()), number(text("#microscope-value")), 1e-4);
    }

    @Test
    @DisplayName("goes back from a pooled value to the winner, and returns")
    void source() throws Exception {
        openTrained();
        go(2);
        clickOn("#inspect-map");
        settle();
        ValuePosition pooled = point();
        float value = engine(pooled);
        type(KeyCode.BACK_SPACE);
        settle();
        assertEquals(step(1).layerId(), point().layerId());
        assertEquals(value, engine(point()));
        assertEquals(pooled.row(), point().row() / 2);
        until(() -> lookup("#microscope-back").query().isVisible());
        interact(() -> lookup("#microscope-back").queryButton().fire());
        assertEquals(pooled, point());
    }

    @Test
    @DisplayName("shows the largest terms of a dense layer's value")
    void dense() throws Exception {
        openTrained();
        interact(() -> model().layerIdProperty().set(step(6).layerId()));
        interact(() -> model().pointProperty().set(ValuePosition.of(step(6).layerId(), 1, 0, 0)));
        until(() -> lookup("#microscope-sum").tryQuery().isPresent());
        assertEquals(
                model().passageProperty().get().logits()[1],
                number(text("#microscope-sum")) + number(text("#microscope-bias")),
                1e-4);
        assertEquals(10, lookup(".microscope-term").queryAll().size());
        shoot("dense");
    }
}
