package org.kernelglass.engine;

import java.util.Optional;
import java.util.function.LongSupplier;
import org.kernelglass.engine.ProbeQueue.Request;
import org.kernelglass.inspection.Sight;
import org.kernelglass.inspection.Subject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers requests to look inside, a slice at a time. What is on screen goes before what takes
 * long; that gets a slice now and then all the same. A look that fails is told to who asked:
 * nobody's curiosity ends a run. Model thread only.
 */
final class ProbeDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ProbeDesk.class);

    /** After so many short slices a long look that waits has its turn. */
    private static final int SHORT_IN_A_ROW = 4;

    private final ProbeSources sources;
    private final Optional<ProbeEye> learning;
    private final LongSupplier step;
    private int shortInARow;

    /**
     * @param learning looks into the network that learns; empty while nothing does
     * @param step batches learned by now
     */
    ProbeDesk(ProbeSources sources, Optional<ProbeEye> learning, LongSupplier step) {
        this.sources = sources;
        this.learning = learning;
        this.step = step;
    }

    /** One slice; whether there was anything to do. */
    boolean work() {
        sources.open().end(this::abandoned);
        Optional<Request> next = next();
        next.ifPresent(this::slice);
        return next.isPresent();
    }

    /** Whether there is something to do. */
    boolean wanted() {
        return sources.queue().first(this::answerable).isPresent()
                || sources.open().any(this::abandoned);
    }

    private boolean abandoned(Request request) {
        return !sources.queue().isWanted(request);
    }

    private boolean answerable(Request request) {
        return isKept(request) || learning.isPresent();
    }

    private static boolean isKept(Request request) {
        return request.subject() instanceof Subject.Kept;
    }

    private Optional<Request> next() {
        Optional<Request> quick = sources.queue().first(one -> answerable(one) && !one.takesLong());
        Optional<Request> slow = sources.queue().first(one -> answerable(one) && one.takesLong());
        boolean turn = shortInARow >= SHORT_IN_A_ROW && slow.isPresent();
        Optional<Request> chosen = quick.isPresent() && !turn ? quick : slow;
        shortInARow = chosen.equals(quick) ? shortInARow + 1 : 0;
        return chosen;
    }

    private ProbeTask begin(Request request) {
        ProbeEye eye =
                request.subject() instanceof Subject.Kept one
                        ? sources.kept().eye(one, sources.open()::lookInto)
                        : learning.orElseThrow();
        return ProbeTask.of(request.look(), eye, request.listener());
    }

    private void slice(Request request) {
        Optional<Sight> seen = Optional.empty();
        try {
            ProbeTask task = sources.open().task(request, () -> begin(request));
            seen = task.slice(isKept(request) ? 0 : step.getAsLong());
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.warn("a look inside failed", e);
            done(request);
            tell(() -> request.listener().failed(Failures.reason(e)));
        }
        seen.ifPresent(
                sight -> {
                    done(request);
                    tell(() -> request.listener().seen(sight));
                });
    }

    private void done(Request request) {
        sources.queue().done(request);
        sources.open().end(request::equals);
    }

    private static void tell(Runnable telling) {
        try {
            telling.run();
        } catch (RuntimeException e) {
            LOG.warn("who asked for a look inside failed", e);
        }
    }

    /** The run is over: what is half done of the network that learned is given up. */
    void endLearning() {
        sources.open().end(request -> !isKept(request));
    }
}
