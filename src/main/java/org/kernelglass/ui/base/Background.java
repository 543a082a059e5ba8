package org.kernelglass.ui.base;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that must not hold up the window: done on other threads, answered on the FX thread. */
public final class Background {

    private static final Logger LOG = LoggerFactory.getLogger(Background.class);

    private final ExecutorService threads;
    private final FxThread fx;

    public Background(ExecutorService threads, FxThread fx) {
        this.threads = threads;
        this.fx = fx;
    }

    /** The threads, for work that reports by itself. */
    public ExecutorService threads() {
        return threads;
    }

    public FxThread fx() {
        return fx;
    }

    /**
     * Does the work, unless the window has closed, and gives what comes of it.
     *
     * @param done told on the FX thread
     * @param refused told on the FX thread instead, where the work was refused or failed; not where
     *     it was cancelled
     */
    public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Refusal> refused) {
        try {
            threads.execute(() -> carryOut(work, done, refused));
        } catch (RejectedExecutionException e) {
            LOG.debug("closed", e);
        }
    }

    private <T> void carryOut(Callable<T> work, Consumer<T> done, Consumer<Refusal> refused) {
        try {
            T result = work.call();
            fx.execute(() -> done.accept(result));
        } catch (CancellationException e) {
            LOG.debug("cancelled", e);
        } catch (Refusal e) {
            fx.execute(() -> refused.accept(e));
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            LOG.error("unexpected", e);
            Message said = Message.of("ui.problem.unexpected", String.valueOf(e));
            fx.execute(() -> refused.accept(new Refusal(said, e)));
        }
    }
}
