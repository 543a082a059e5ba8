package org.kernelglass.engine;

import java.util.Optional;
import java.util.function.LongSupplier;
import org.kernelglass.engine.ProbeQueue.Request;
import org.kernelglass.inspection.Sight;
import org.kernelglass.inspection.Subject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers requests to look inside, a slice at a time. A look that fails is told to who asked:
 * nobody's curiosity ends a run. Model thread only.
 */
final class ProbeDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ProbeDesk.class);

    private final ProbeQueue queue;
    private final KeptNetworks kept;
    private final Optional<ProbeEye> learning;
    private final LongSupplier step;
    private Request present;
    private ProbeTask task;

    /**
     * @param learning looks into the network that learns; empty while nothing does
     * @param step batches learned by now
     */
    ProbeDesk(ProbeQueue queue, KeptNetworks kept, Optional<ProbeEye> learning, LongSupplier step) {
        this.queue = queue;
        this.kept = kept;
        this.learning = learning;
        this.step = step;
    }

    /** One slice; whether there was anything to do. */
    boolean work() {
        if (present != null && !queue.isWanted(present)) {
            forget();
        }
        if (present == null && !takeUp()) {
            return false;
        }
        slice();
        return true;
    }

    /** Whether there is something to do. */
    boolean wanted() {
        return (present != null && queue.isWanted(present)) || next().isPresent();
    }

    private Optional<Request> next() {
        return queue.first(subject -> subject instanceof Subject.Kept || learning.isPresent());
    }

    private ProbeEye eye(Subject subject) {
        return subject instanceof Subject.Kept one ? kept.eye(one) : learning.orElseThrow();
    }

    private boolean takeUp() {
        present = next().orElse(null);
        return present != null;
    }

    private void slice() {
        try {
            if (task == null) {
                task = ProbeTask.of(present.look(), eye(present.subject()), present.listener());
            }
            boolean still = present.subject() instanceof Subject.Kept;
            Optional<Sight> seen = task.slice(still ? 0 : step.getAsLong());
            if (seen.isPresent()) {
                Request answered = done();
                answered.listener().seen(seen.get());
            }
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.warn("a look inside failed", e);
            if (present != null) {
                done().listener().failed(Failures.reason(e));
            }
        }
    }

    private Request done() {
        Request answered = present;
        queue.done(answered);
        forget();
        return answered;
    }

    /** What is half done is given up; it may be taken up anew. */
    void forget() {
        if (task != null) {
            task.close();
        }
        present = null;
        task = null;
    }
}
