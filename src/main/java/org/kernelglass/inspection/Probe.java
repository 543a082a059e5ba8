package org.kernelglass.inspection;

import java.util.function.Consumer;

/**
 * Looks inside the network that is learning, without a trace: the weights that come out are the
 * same, bit for bit, as if nobody had looked. Any thread; returns at once.
 *
 * <p>Requests are answered between batches, within 2 % of the run's time; while the run is paused,
 * at once. Where nothing learns they wait for the next run.
 */
public interface Probe {

    /** Where there is nothing to look into: never answers. */
    Probe NONE =
            new Probe() {
                @Override
                public void ask(String view, Look look, Consumer<Sight> answer) {
                    // nothing learns here
                }

                @Override
                public void withdraw(String view) {
                    // nothing was asked
                }
            };

    /**
     * Asks once. A newer request of the same view replaces the older.
     *
     * @param view whose request it is
     * @param answer told once, on the model thread; must return at once. Not told where the request
     *     was replaced or withdrawn, names no layer of the network that learns, or failed
     */
    void ask(String view, Look look, Consumer<Sight> answer);

    /** The view is gone: its request need not be answered. */
    void withdraw(String view);
}
