package org.kernelglass.ui.inspect.subject;

import java.nio.file.Path;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.ui.inspect.model.InspectModel;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.InspectedNetwork;
import org.kernelglass.workflow.SampleImage;

/** Shows the network a picture of somebody's own: the one that was given last. FX thread. */
final class OwnPicture {

    private final InspectModel model;
    private int latest;
    private boolean waiting;
    private Path early;

    OwnPicture(InspectModel model) {
        this.model = model;
    }

    /** Whether another network comes: what is given meanwhile is shown to that one. */
    void waitForNetwork(boolean comes) {
        waiting = comes;
        early = null;
    }

    void networkIsThere() {
        Path given = early;
        waitForNetwork(false);
        if (given != null) {
            show(given);
        }
    }

    /** Reads it and shows it, unless there is no network. */
    void show(Path file) {
        if (waiting) {
            early = file;
            return;
        }
        int mine = ++latest;
        InspectedNetwork network = model.networkProperty().get();
        if (network == null) {
            return;
        }
        SampleImage before = model.imageProperty().get();
        Workspace workspace = model.workspace();
        workspace
                .background()
                .run(
                        () -> workspace.useCases().inspect().image(network, file),
                        pixels -> {
                            if (network == model.networkProperty().get() && wanted(mine, before)) {
                                show(file, pixels);
                            }
                        },
                        refusal -> workspace.problemProperty().set(refusal));
    }

    /**
     * Not where a newer picture was given, nor where somebody has chosen another image; the first
     * of the run's own, which comes by itself where there was none, was not chosen.
     */
    private boolean wanted(int number, SampleImage before) {
        return number == latest && (before == null || before == model.imageProperty().get());
    }

    private void show(Path file, Tensor pixels) {
        String name = file.getFileName().toString();
        model.imageProperty().set(new SampleImage(name, -1, pixels));
    }
}
