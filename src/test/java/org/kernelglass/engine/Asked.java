package org.kernelglass.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.kernelglass.inspection.Listener;
import org.kernelglass.inspection.Look;
import org.kernelglass.inspection.Sight;
import org.kernelglass.inspection.Subject;
import org.kernelglass.message.Message;

/** One look that a test waits for. */
final class Asked implements Listener {

    private final CountDownLatch over = new CountDownLatch(1);
    private final List<Double> progress = new CopyOnWriteArrayList<>();
    private volatile Sight sight;
    private volatile Message reason;

    /** Asks an engine; what was asked under the same name before is replaced. */
    static Asked of(DjlEngine engine, String view, Subject subject, Look look) {
        Asked asked = new Asked();
        engine.ask(view, subject, look, asked);
        return asked;
    }

    @Override
    public void seen(Sight seen) {
        sight = seen;
        over.countDown();
    }

    @Override
    public void progress(double share) {
        progress.add(share);
    }

    @Override
    public void failed(Message why) {
        reason = why;
        over.countDown();
    }

    boolean answered() {
        return sight != null;
    }

    List<Double> told() {
        return List.copyOf(progress);
    }

    <T extends Sight> T sight(Class<T> kind) {
        await();
        return sight == null ? fail("failed: " + reason) : kind.cast(sight);
    }

    Message reason() {
        await();
        return reason == null ? fail("seen: " + sight) : reason;
    }

    private void await() {
        try {
            assertTrue(over.await(60, TimeUnit.SECONDS), "no answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
