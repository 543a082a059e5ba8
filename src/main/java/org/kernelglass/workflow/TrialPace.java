package org.kernelglass.workflow;

import java.util.OptionalDouble;
import org.kernelglass.workflow.LiveExperiment.Progress;

/** How fast an experiment's trials go. Any thread. */
final class TrialPace {

    private static final double LEAST = 0.02;
    private static final double NANOS = 1e9;

    private volatile long began;
    private volatile int before = -1;

    /** A trial begins; only the first one counts. */
    void begin(int done) {
        if (before < 0) {
            began = System.nanoTime();
            before = done;
        }
    }

    /** About how long the rest takes; empty before anything is done. */
    OptionalDouble secondsLeft(Progress now) {
        double since = now.done() + now.share() - before;
        if (before < 0 || since < LEAST) {
            return OptionalDouble.empty();
        }
        double left = now.trials() - now.done() - now.share();
        return OptionalDouble.of((System.nanoTime() - began) / NANOS / since * left);
    }
}
