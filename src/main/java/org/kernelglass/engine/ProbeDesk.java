package org.kernelglass.engine;

import ai.djl.ndarray.NDManager;
import java.util.Optional;
import org.kernelglass.engine.ProbeQueue.Request;
import org.kernelglass.inspection.Sight;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers requests of one run between its batches, a slice at a time. A look that fails is dropped:
 * nobody's curiosity ends a run. Model thread only.
 */
final class ProbeDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ProbeDesk.class);

    /** Share of the run's time that looks may take. */
    private static final double SHARE = 0.02;

    private final ProbeQueue queue;
    private final ProbeEye eye;
    private final RunState state;
    private final TimeShare time;
    private Request present;
    private ProbeTask task;

    /**
     * @param owner of what is made while looking
     */
    ProbeDesk(ProbeQueue queue, NDManager owner, ProbeView view, RunState state) {
        this.queue = queue;
        this.eye = new ProbeEye(owner, view);
        this.state = state;
        this.time = new TimeShare(SHARE, state.seconds());
    }

    /** After a batch: one slice at most, if there is time. */
    void betweenBatches() {
        if (takeUp() && time.allows(state.seconds())) {
            long began = System.nanoTime();
            slice();
            time.spend((System.nanoTime() - began) / 1e9);
        }
    }

    /** While nothing else is to be done: one slice; whether there was anything to do. */
    boolean whilePaused() {
        boolean wanted = takeUp();
        if (wanted) {
            slice();
        }
        return wanted;
    }

    /** Whether there is a request to work on. */
    private boolean takeUp() {
        if (present != null && queue.isWanted(present)) {
            return true;
        }
        Optional<Request> next = queue.first();
        present = next.orElse(null);
        task = next.map(request -> ProbeTask.of(request.look(), eye)).orElse(null);
        return present != null;
    }

    private void slice() {
        try {
            Optional<Sight> seen = task.slice(state.step());
            if (seen.isPresent()) {
                Request answered = present;
                finish();
                answered.answer().accept(seen.get());
            }
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.warn("a look inside failed", e);
            if (present != null) {
                finish();
            }
        }
    }

    private void finish() {
        queue.done(present);
        present = null;
        task = null;
    }
}
