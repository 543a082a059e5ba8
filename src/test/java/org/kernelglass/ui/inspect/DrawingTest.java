package org.kernelglass.ui.inspect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.workflow.SampleImage;

@DisplayName("Drawing a picture")
class DrawingTest extends InspectWindow {

    private void openPaper() throws Exception {
        openTrained();
        clickOn("#inspect-draw");
        until(() -> canvas().isVisible() && canvas().getLayoutBounds().getWidth() > 200);
    }

    private Node canvas() {
        return lookup("#inspect-drawing-canvas").query();
    }

    /** A place on the screen, from one in pixels of the network's picture. */
    private Point2D at(double x, double y) {
        Bounds paper = canvas().localToScreen(canvas().getBoundsInLocal());
        double side = paper.getWidth() / 28;
        return new Point2D(paper.getMinX() + x * side, paper.getMinY() + y * side);
    }

    @Test
    @DisplayName("begins on paper of the dataset's black, with the brush in the middle")
    void paper() throws Exception {
        openPaper();
        ImageView paper = from(canvas()).lookup(".image-view").queryAs(ImageView.class);
        assertEquals(252, paper.getImage().getWidth());
        assertEquals(0xFF000000, paper.getImage().getPixelReader().getArgb(100, 30));
    }

    private void line(double x0, double y0, double x1, double y1) {
        moveTo(at(x0, y0));
        press(MouseButton.PRIMARY);
        moveTo(at(x1, y1));
        release(MouseButton.PRIMARY);
        settle();
    }

    private float pixel(int row, int column) {
        return model().imageProperty().get().pixels().values()[row * 28 + column];
    }

    private boolean drawn() {
        SampleImage image = model().imageProperty().get();
        return image.name().equals("Drawing")
                && model().passageProperty().get() != null
                && model().passageProperty().get().image().equals(image.pixels());
    }

    @Test
    @DisplayName("makes it the image that is looked at, white on the dataset's black")
    void draws() throws Exception {
        openPaper();
        line(6, 14, 22, 14);
        until(this::drawn);
        assertEquals(0, pixel(2, 2));
        assertEquals(0, pixel(26, 14));
        assertTrue(pixel(14, 14) > 0.9, "ink in the middle: " + pixel(14, 14));
        assertEquals("Drawing: class not known", text("#inspect-true-class"));
        shoot("drawing");
    }

    @Test
    @DisplayName("shows the network the line while it is drawn")
    void live() throws Exception {
        openPaper();
        moveTo(at(6, 6));
        press(MouseButton.PRIMARY);
        moveTo(at(20, 6));
        until(this::drawn);
        float[] half = model().passageProperty().get().logits();
        moveTo(at(20, 22));
        until(() -> drawn() && pixel(20, 20) > 0.5);
        release(MouseButton.PRIMARY);
        until(() -> !java.util.Arrays.equals(half, model().passageProperty().get().logits()));
    }

    @Test
    @DisplayName("goes back step by step, by the button and by Ctrl+Z on the paper")
    void undoes() throws Exception {
        openPaper();
        line(4, 4, 24, 4);
        until(() -> drawn() && pixel(4, 14) > 0.5);
        Tensor one = model().imageProperty().get().pixels();
        line(4, 20, 24, 20);
        until(() -> drawn() && pixel(20, 14) > 0.5);
        clickOn("#inspect-drawing-clear");
        until(() -> drawn() && pixel(20, 14) == 0);
        clickOn("#inspect-drawing-undo");
        until(() -> drawn() && pixel(20, 14) > 0.5);
        interact(() -> canvas().requestFocus());
        press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        until(() -> drawn() && pixel(20, 14) == 0);
        assertArrayEquals(one.values(), model().imageProperty().get().pixels().values(), 0);
    }

    @Test
    @DisplayName("keeps its size where a broad brush reaches over its edge")
    void edge() throws Exception {
        openPaper();
        Slider radius = lookup("#inspect-drawing-radius").queryAs(Slider.class);
        interact(() -> radius.setValue(radius.getMax()));
        Node below = lookup("#inspect-drawing-erase").query();
        Bounds before = below.localToScreen(below.getBoundsInLocal());
        Bounds paper = canvas().localToScreen(canvas().getBoundsInLocal());
        moveTo(at(27, 27));
        settle();
        assertEquals(before, below.localToScreen(below.getBoundsInLocal()));
        assertEquals(paper, canvas().localToScreen(canvas().getBoundsInLocal()));
    }

    @Test
    @DisplayName("erases, and swaps black and white")
    void erases() throws Exception {
        openPaper();
        line(4, 14, 24, 14);
        until(() -> drawn() && pixel(14, 20) > 0.5);
        Slider radius = lookup("#inspect-drawing-radius").queryAs(Slider.class);
        interact(() -> radius.setValue(radius.getMax()));
        clickOn("#inspect-drawing-erase");
        line(20, 10, 20, 18);
        until(() -> drawn() && pixel(14, 20) == 0);
        assertTrue(pixel(14, 6) > 0.5, "what was not rubbed stays");
        clickOn("#inspect-drawing-invert");
        until(() -> drawn() && pixel(2, 2) == 1);
        assertTrue(pixel(14, 6) < 0.5);
    }

    @Test
    @DisplayName("is done by keys alone")
    void keys() throws Exception {
        openPaper();
        interact(() -> canvas().requestFocus());
        type(KeyCode.SPACE);
        type(KeyCode.RIGHT, 6);
        type(KeyCode.SPACE);
        until(() -> drawn() && pixel(14, 18) > 0.5);
        assertEquals(0, pixel(14, 5));
        type(KeyCode.DOWN, 8);
        settle();
        assertEquals(0, pixel(22, 20), "a lifted brush leaves nothing");
    }

    @Test
    @DisplayName("comes back after another image was looked at")
    void again() throws Exception {
        openPaper();
        line(4, 14, 24, 14);
        until(this::drawn);
        SampleImage other = place.subject().samples().get(3);
        interact(() -> model().imageProperty().set(other));
        until(() -> !lookup("#inspect-drawing-show").query().isDisabled());
        clickOn("#inspect-drawing-show");
        until(() -> drawn() && pixel(14, 14) > 0.5);
    }
}
