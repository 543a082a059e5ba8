package org.kernelglass.inspection;

import java.util.function.Consumer;

/**
 * Looks inside a network without a trace: the weights that a run ends with are the same, bit for
 * bit, as if nobody had looked. Any thread; returns at once.
 *
 * <p>While a run lives, requests are answered between its batches, in slices, within 2 % of its
 * time; while it is paused or nothing learns, at once.
 */
public interface Probe {

    /** Where there is nothing to look into: never answers. */
    Probe NONE =
            new Probe() {
                @Override
                public void ask(String view, Subject subject, Look look, Listener listener) {
                    // nothing learns here
                }

                @Override
                public void withdraw(String view) {
                    // nothing was asked
                }
            };

    /**
     * Asks once. A newer request of the same view replaces the older, which is then never answered.
     *
     * @param view whose request it is
     * @param listener told of the answer; of neither answer nor failure where the request was
     *     replaced or withdrawn
     */
    void ask(String view, Subject subject, Look look, Listener listener);

    /**
     * Asks the network that learns.
     *
     * @param answer told once, on the model thread; must return at once. Not told where the request
     *     was replaced or withdrawn, names no layer of the network that learns, or failed
     */
    default void ask(String view, Look look, Consumer<Sight> answer) {
        ask(view, Subject.LEARNING, look, answer::accept);
    }

    /** The view is gone: its request need not be answered. */
    void withdraw(String view);
}
