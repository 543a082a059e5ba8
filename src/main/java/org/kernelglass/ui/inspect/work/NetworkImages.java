package org.kernelglass.ui.inspect.work;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.kernelglass.training.RunControl;
import org.kernelglass.ui.inspect.model.InspectModel;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.InspectedNetwork;
import org.kernelglass.workflow.LiveSubject;
import org.kernelglass.workflow.RunImages;
import org.kernelglass.workflow.RunWatch;
import org.kernelglass.workflow.SplitImages;

/**
 * The images of the run whose network is looked into. Those of a run that is over are opened when
 * first wanted and stay open until another network is chosen, so that the second question need not
 * wait for them.
 */
public final class NetworkImages {

    /** Gives the images of one network; may take seconds, not on the FX thread. */
    @FunctionalInterface
    public interface Source {

        /**
         * @throws org.kernelglass.message.Refusal if they are gone
         * @throws CancellationException if stopped, or another network has been chosen
         */
        SplitImages open(RunWatch watch, RunControl control);
    }

    private final Workspace workspace;
    private Kept kept = new Kept(null);

    /** Made on the FX thread. */
    public NetworkImages(InspectModel model) {
        workspace = model.workspace();
        model.networkProperty().addListener((observed, was, is) -> forget());
    }

    private void forget() {
        Kept old = kept;
        if (old.run != null) {
            kept = new Kept(null);
            workspace.background().threads().execute(old::close);
        }
    }

    /** Where the images of that network, which is in front, come from. FX thread. */
    public Source of(InspectedNetwork network) {
        if (network.run().isEmpty()) {
            LiveSubject live = workspace.runProperty().get().subject().orElseThrow();
            return (watch, control) -> live.images();
        }
        Path run = network.run().get();
        if (!run.equals(kept.run)) {
            forget();
            kept = new Kept(run);
        }
        return kept;
    }

    /** Opened once; any thread but the FX thread. */
    private final class Kept implements Source {

        private final Path run;
        private RunImages images;
        private boolean closed;

        private Kept(Path run) {
            this.run = run;
        }

        @Override
        public synchronized SplitImages open(RunWatch watch, RunControl control) {
            if (closed) {
                throw new CancellationException();
            }
            if (images == null) {
                images = workspace.useCases().inspect().images(run, watch, control);
            }
            return images;
        }

        private synchronized void close() {
            closed = true;
            if (images != null) {
                images.close();
            }
        }
    }
}
