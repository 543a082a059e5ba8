package org.kernelglass.ui.inspect.drawing;

import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.ui.base.Pulse;
import org.kernelglass.ui.inspect.model.InspectModel;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.InspectedNetwork;
import org.kernelglass.workflow.SampleImage;

/**
 * Shows the drawing to the network: while it is drawn ten times a second at most, and once more
 * when the brush is lifted. FX thread.
 */
final class DrawingSender {

    private final InspectModel model;
    private final Supplier<Sheet> sheet;
    private final ObjectProperty<SampleImage> sent = new SimpleObjectProperty<>();
    private final Pulse pulse;
    private boolean changed;
    private int latest;
    private int shown;

    /**
     * @param drawing whether somebody draws
     */
    DrawingSender(InspectModel model, BooleanProperty drawing, Supplier<Sheet> sheet) {
        this.model = model;
        this.sheet = sheet;
        this.pulse = new Pulse(drawing, this::tick);
    }

    /** Whether the drawing is what the network looks at. */
    BooleanBinding isShown() {
        return sent.isNotNull().and(Bindings.equal(sent, model.imageProperty()));
    }

    /** A line has grown. */
    void changed() {
        changed = true;
    }

    private void tick() {
        if (changed) {
            send();
        }
    }

    /** Shows it as it is now. */
    void send() {
        changed = false;
        int mine = ++latest;
        InspectedNetwork network = model.networkProperty().get();
        if (network == null) {
            return;
        }
        SampleImage before = model.imageProperty().get();
        Sheet now = sheet.get();
        int[] argb = now.argb().clone();
        Workspace workspace = model.workspace();
        workspace
                .background()
                .run(
                        () ->
                                workspace
                                        .useCases()
                                        .inspect()
                                        .drawn(network, now.height(), now.width(), argb),
                        pixels -> {
                            if (network == model.networkProperty().get() && wanted(mine, before)) {
                                shown = mine;
                                show(pixels);
                            }
                        },
                        refusal -> workspace.problemProperty().set(refusal));
    }

    /** Not after a newer state of the drawing, nor where somebody has chosen another image. */
    private boolean wanted(int number, SampleImage before) {
        SampleImage now = model.imageProperty().get();
        return number > shown && (now == before || now == sent.get());
    }

    private void show(Tensor pixels) {
        String name = model.workspace().texts().now("inspect.drawing.name");
        sent.set(new SampleImage(name, -1, pixels));
        model.imageProperty().set(sent.get());
    }
}
