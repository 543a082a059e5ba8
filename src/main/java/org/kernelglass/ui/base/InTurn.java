package org.kernelglass.ui.base;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.kernelglass.message.Refusal;

/**
 * Does one piece of work after the other, in the order in which they were asked for: what is
 * written to a disk must not be overtaken by what was written before it. FX thread.
 */
public final class InTurn {

    private final Background background;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean busy;

    public InTurn(Background background) {
        this.background = background;
    }

    /**
     * @param work on another thread, once all before it is done; must not be cancelled
     * @param done told what came of it
     * @param refused told instead why nothing did
     */
    public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Refusal> refused) {
        Runnable start =
                () ->
                        background.run(
                                work,
                                result -> {
                                    goOn();
                                    done.accept(result);
                                },
                                refusal -> {
                                    goOn();
                                    refused.accept(refusal);
                                });
        if (busy) {
            waiting.add(start);
        } else {
            busy = true;
            start.run();
        }
    }

    private void goOn() {
        busy = !waiting.isEmpty();
        if (busy) {
            waiting.remove().run();
        }
    }
}
