package org.kernelglass.workflow;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleConsumer;
import org.kernelglass.inspection.Listener;
import org.kernelglass.inspection.Look;
import org.kernelglass.inspection.Probe;
import org.kernelglass.inspection.Sight;
import org.kernelglass.inspection.Subject;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.training.RunControl;

/** One look that somebody waits for. */
final class LookingOn implements Listener {

    private static final long POLL_MILLISECONDS = 50;
    private static final AtomicLong NUMBER = new AtomicLong();

    private final CompletableFuture<Sight> answer = new CompletableFuture<>();
    private final DoubleConsumer progress;

    private LookingOn(DoubleConsumer progress) {
        this.progress = progress;
    }

    /**
     * Asks and waits.
     *
     * @param progress told 0–1 on the model thread
     * @throws Refusal if the look failed
     * @throws CancellationException if stopped
     */
    static Sight ask(
            Probe probe, Subject subject, Look look, RunControl control, DoubleConsumer progress) {
        String view = "waiting-" + NUMBER.incrementAndGet();
        LookingOn looking = new LookingOn(progress);
        probe.ask(view, subject, look, looking);
        try {
            return looking.await(control);
        } finally {
            probe.withdraw(view);
        }
    }

    private Sight await(RunControl control) {
        while (!control.stopRequested()) {
            try {
                return answer.get(POLL_MILLISECONDS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // not yet
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException();
            } catch (ExecutionException e) {
                throw (Refusal) e.getCause();
            }
        }
        throw new CancellationException();
    }

    @Override
    public void seen(Sight sight) {
        answer.complete(sight);
    }

    @Override
    public void progress(double share) {
        progress.accept(share);
    }

    @Override
    public void failed(Message reason) {
        answer.completeExceptionally(new Refusal(reason));
    }
}
