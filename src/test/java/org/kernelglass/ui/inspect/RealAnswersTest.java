package org.kernelglass.ui.inspect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.inspection.AttributionMethod;
import org.kernelglass.inspection.AttributionMethod.GradCam;
import org.kernelglass.inspection.AttributionMethod.IntegratedGradients;
import org.kernelglass.inspection.AttributionMethod.Occlusion;
import org.kernelglass.inspection.AttributionMethod.Saliency;
import org.kernelglass.inspection.Look;
import org.kernelglass.inspection.Sight;
import org.kernelglass.training.RunControl;
import org.kernelglass.ui.runs.PaperProject;
import org.kernelglass.workflow.ExplainImage.Attribution;
import org.kernelglass.workflow.NetworkLayers;

@DisplayName("What the place Inspect shows of a network that has really learned")
class RealAnswersTest extends InspectWindow {

    /** How many copies go through together depends on time, and with it the last bits. */
    private static final float CLOSE = 1e-5f;

    @Override
    protected Parent root() throws Exception {
        paper = PaperProject.learning(Files.createTempDirectory(root, "learning"));
        place = new InspectPlace(paper.workspace());
        return new StackPane(place.view());
    }

    private float[] engine(AttributionMethod method, int classIndex) {
        Look look =
                new Look.Attribution(model().imageProperty().get().pixels(), method, classIndex);
        Sight seen =
                paper.workspace()
                        .useCases()
                        .inspect()
                        .look(model().networkProperty().get(), look, new RunControl());
        return ((Sight.Attribution) seen).values().values();
    }

    private float[] shown(Attribution way) throws Exception {
        ComboBox<Attribution> ways = lookup("#inspect-explain-way").queryComboBox();
        interact(() -> ways.setValue(way));
        until(() -> lookup("#inspect-explanation").query().isVisible());
        Node copy = lookup("#inspect-explain-copy").query();
        List<String> lines = new ArrayList<>();
        interact(((javafx.scene.control.Button) copy)::fire);
        interact(() -> lines.addAll(Clipboard.getSystemClipboard().getString().lines().toList()));
        float[] values = new float[lines.size() - 1];
        for (int at = 0; at < values.length; at++) {
            String line = lines.get(at + 1);
            values[at] = Float.parseFloat(line.substring(line.lastIndexOf(',') + 1));
        }
        return values;
    }

    @Test
    @DisplayName("are the engine's own numbers")
    void numbers() throws Exception {
        openTrained();
        tab("explain");
        float[] says = model().passageProperty().get().probabilities();
        int label = 0;
        for (int at = 1; at < says.length; at++) {
            label = says[at] > says[label] ? at : label;
        }
        String last = new NetworkLayers(model().networkProperty().get()).lastImage().layerId();
        assertArrayEquals(engine(new GradCam(last), label), shown(Attribution.GRADCAM), CLOSE);
        assertArrayEquals(engine(new Occlusion(4, 2), label), shown(Attribution.OCCLUSION), CLOSE);
        assertArrayEquals(
                engine(new Saliency(25, 0.15, 1), label), shown(Attribution.SALIENCY), CLOSE);
        assertArrayEquals(
                engine(new IntegratedGradients(64), label),
                shown(Attribution.INTEGRATED_GRADIENTS),
                CLOSE);
        String complete = text("#inspect-explain-complete");
        assertTrue(!complete.contains("More steps"), complete);
        shoot("real-gradients");
        tab("excite");
        until(
                () ->
                        lookup("#inspect-maximize-picture").queryAs(ImageView.class).getImage()
                                != null);
        clickOn("#inspect-exciting-find");
        until(() -> lookup("#inspect-exciting-11").tryQuery().isPresent());
        shoot("real-excite");
        String value = text("#inspect-exciting-0").lines().reduce((a, b) -> b).orElseThrow();
        clickOn("#inspect-exciting-0");
        until(() -> lookup("#inspect-field").query().isVisible());
        until(
                () ->
                        model().passageProperty()
                                .get()
                                .image()
                                .equals(model().imageProperty().get().pixels()));
        var point = model().pointProperty().get();
        float[] maps = model().output(point.layerId()).orElseThrow().values();
        float there = maps[(point.channel() * 26 + point.row()) * 26 + point.column()];
        assertEquals(Double.parseDouble(value), there, 6e-4);
    }
}
