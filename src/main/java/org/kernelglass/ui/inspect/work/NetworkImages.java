package org.kernelglass.ui.inspect.work;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.training.RunControl;
import org.kernelglass.ui.inspect.model.InspectModel;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.InspectedNetwork;
import org.kernelglass.workflow.LiveRun;
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

    private static final long LOOK_AGAIN_MILLIS = 100;

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
            return living();
        }
        Path run = network.run().get();
        if (!run.equals(kept.run)) {
            forget();
            kept = new Kept(run);
        }
        return kept;
    }

    private Source living() {
        Optional<SplitImages> images =
                Optional.ofNullable(workspace.runProperty().get())
                        .flatMap(LiveRun::subject)
                        .map(LiveSubject::images);
        return (watch, control) ->
                images.orElseThrow(() -> new Refusal(Message.of("workflow.problem.run-over")));
    }

    /** Opened once; any thread but the FX thread. */
    private final class Kept implements Source {

        private final Path run;
        private RunImages images;
        private final ReentrantLock opening = new ReentrantLock();
        private volatile boolean closed;

        private Kept(Path run) {
            this.run = run;
        }

        @Override
        public SplitImages open(RunWatch watch, RunControl control) {
            enter(control);
            try {
                if (closed) {
                    throw new CancellationException();
                }
                if (images == null) {
                    images = workspace.useCases().inspect().images(run, watch, control);
                }
                return images;
            } finally {
                opening.unlock();
            }
        }

        /** Waits for another who opens them, no longer than it is wanted. */
        private void enter(RunControl control) {
            try {
                while (!opening.tryLock(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
                    if (closed || control.stopRequested()) {
                        throw new CancellationException();
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException();
            }
        }

        private void close() {
            closed = true;
            opening.lock();
            try {
                if (images != null) {
                    images.close();
                }
            } finally {
                opening.unlock();
            }
        }
    }
}
