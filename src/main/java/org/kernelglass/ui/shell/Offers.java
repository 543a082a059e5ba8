package org.kernelglass.ui.shell;

import java.util.List;
import org.kernelglass.ui.base.Place;
import org.kernelglass.ui.data.DataPlace;
import org.kernelglass.ui.design.DesignPlace;
import org.kernelglass.ui.evaluate.EvaluatePlace;
import org.kernelglass.ui.experiment.ExperimentsPlace;
import org.kernelglass.ui.inspect.InspectPlace;
import org.kernelglass.ui.runs.RunsPlace;
import org.kernelglass.ui.train.TrainPlace;
import org.kernelglass.ui.workspace.Workspace;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** The window's places, in the order of the work. */
final class Offers {

    static final List<PlaceOffer> ALL =
            List.of(
                    new PlaceOffer("data", BootstrapIcons.IMAGES, DataPlace::new),
                    new PlaceOffer("design", BootstrapIcons.LAYERS, DesignPlace::new),
                    new PlaceOffer("train", BootstrapIcons.GRAPH_UP, TrainPlace::new),
                    new PlaceOffer("inspect", BootstrapIcons.SEARCH, InspectPlace::new),
                    new PlaceOffer("evaluate", BootstrapIcons.CLIPBOARD_DATA, EvaluatePlace::new),
                    new PlaceOffer("runs", BootstrapIcons.CLOCK_HISTORY, Offers::runs));

    private Offers() {}

    private static Place runs(Workspace workspace) {
        return new RunsPlace(workspace, List.of(new ExperimentsPlace(workspace)));
    }
}
