package org.kernelglass.ui.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ColorPicker;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.dataset.Preprocessing;
import org.kernelglass.inspection.Subject;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.network.StackCompiler;
import org.kernelglass.network.Templates;
import org.kernelglass.project.DataSettings;
import org.kernelglass.project.Project;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;
import org.kernelglass.training.CheckpointStore.Pointer;
import org.kernelglass.workflow.InspectedNetwork;
import org.kernelglass.workflow.SampleImage;

@DisplayName("Drawing for a network that sees colour")
class ColourDrawingTest extends InspectWindow {

    private static final TensorShape RGB = TensorShape.image(3, 32, 24);

    private InspectedNetwork network(TensorShape input, Preprocessing.Color color) {
        NetworkProgram program =
                StackCompiler.compile(Templates.byId("article").stack(3), input, 3);
        Map<String, Tensor> weights = new LinkedHashMap<>();
        program.forEachParameter(
                (name, array) -> {
                    float[] values = new float[(int) array.shape().size()];
                    Arrays.fill(values, 0.01f);
                    weights.put(name, new Tensor(array.shape(), values));
                });
        Project grey = paper.workspace().project();
        DataSettings data = grey.data();
        Preprocessing preprocessing =
                new Preprocessing(
                        32, 24, color, Preprocessing.Fit.STRETCH, Preprocessing.DepthRange.FULL);
        DataSettings colour =
                new DataSettings(
                        data.location(),
                        preprocessing,
                        data.validationShare(),
                        data.testShare(),
                        data.groupRule(),
                        data.augmentation());
        return new InspectedNetwork(
                new Subject.Kept("colour" + input.channels(), program, weights),
                new Project(colour, grey.stack(), grey.plan()),
                program,
                List.of("red", "green", "blue"),
                Map.of(),
                weights,
                Optional.of(paper.folder()),
                Optional.of(Pointer.BEST));
    }

    @Test
    @DisplayName("is in any colour, on paper of its pictures' shape")
    void colour() throws Exception {
        openTrained();
        interact(
                () -> {
                    model().imageProperty().set(null);
                    model().networkProperty().set(network(RGB, Preprocessing.Color.RGB));
                });
        clickOn("#inspect-draw");
        Node canvas = lookup("#inspect-drawing-canvas").query();
        until(() -> canvas.getLayoutBounds().getWidth() > 100);
        Bounds bounds = canvas.getLayoutBounds();
        assertEquals(32 / 24.0, bounds.getHeight() / bounds.getWidth(), 0.02);
        ColorPicker ink = lookup("#inspect-drawing-color").queryAs(ColorPicker.class);
        assertTrue(ink.isVisible());
        interact(() -> ink.setValue(Color.web("#ff8000")));
        interact(canvas::requestFocus);
        moveTo(canvas);
        press(MouseButton.PRIMARY);
        moveBy(40, 0);
        release(MouseButton.PRIMARY);
        until(() -> model().imageProperty().get() != null && channel(0, 16, 14) > 0.9);
        SampleImage drawn = model().imageProperty().get();
        assertEquals(RGB, drawn.pixels().shape());
        assertEquals(0.5, channel(1, 16, 14), 0.01);
        assertEquals(0, channel(2, 16, 14), 0.01);
        until(() -> model().passageProperty().get() != null);
        shoot("drawing-colour");
        InspectedNetwork grey = network(TensorShape.image(1, 32, 24), Preprocessing.Color.GREY);
        interact(
                () -> {
                    model().imageProperty().set(null);
                    model().networkProperty().set(grey);
                });
        assertFalse(lookup("#inspect-drawing-undo").query().isDisabled(), "it is still there");
        clickOn("#inspect-drawing-show");
        until(() -> model().imageProperty().get() != null);
        assertEquals(1, model().imageProperty().get().pixels().shape().channels());
        assertTrue(channel(0, 16, 14) > 0.3, "a network without colours sees the line, too");
        assertEquals(0, channel(0, 2, 2), 0.01);
    }

    private float channel(int channel, int row, int column) {
        return model().imageProperty().get().pixels().values()[(channel * 32 + row) * 24 + column];
    }
}
