package org.kernelglass.ui.base;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.kernelglass.message.Refusal;

/**
 * Answers only the latest of many questions, one at a time: while one is being answered, a newer
 * one waits and all between are dropped. FX thread.
 */
public final class Latest {

    private final Background background;
    private AtomicBoolean cancelled = new AtomicBoolean();
    private boolean busy;
    private Runnable next;

    public Latest(Background background) {
        this.background = background;
    }

    /**
     * Asks.
     *
     * @param work on another thread; is told whether a newer question came meanwhile
     * @param done told the answer, unless a newer question came
     * @param refused told why there is none, unless a newer question came
     */
    public <T> void ask(
            Function<BooleanSupplier, T> work, Consumer<T> done, Consumer<Refusal> refused) {
        forget();
        AtomicBoolean mine = new AtomicBoolean();
        cancelled = mine;
        Runnable start =
                () ->
                        background.run(
                                () -> unlessCancelled(work, mine),
                                answer -> {
                                    goOn();
                                    answer.filter(known -> !mine.get()).ifPresent(done);
                                },
                                refusal -> {
                                    goOn();
                                    if (!mine.get()) {
                                        refused.accept(refusal);
                                    }
                                });
        if (busy) {
            next = start;
        } else {
            busy = true;
            start.run();
        }
    }

    /** Nobody wants an answer any more. */
    public void forget() {
        cancelled.set(true);
        next = null;
    }

    private void goOn() {
        Runnable waiting = next;
        next = null;
        busy = waiting != null;
        if (busy) {
            waiting.run();
        }
    }

    private static <T> Optional<T> unlessCancelled(
            Function<BooleanSupplier, T> work, AtomicBoolean mine) {
        try {
            return Optional.ofNullable(work.apply(mine::get));
        } catch (CancellationException e) {
            return Optional.empty();
        }
    }
}
