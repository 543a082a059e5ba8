package org.kernelglass.workflow.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import org.kernelglass.training.RunControl;
import org.kernelglass.workflow.RunReport;
import org.kernelglass.workflow.RunWatch;

/** A window that watches a run and is timed while it does. Implemented where windows are. */
@FunctionalInterface
public interface WindowBench {

    /** Where there is no display. */
    WindowBench NOWHERE =
            (run, size) -> {
                throw NotHere.withoutDisplay();
            };

    /**
     * What is watched.
     *
     * @param work trains until it is told to stop, and tells the watch of it
     * @param measured whether the run has been timed for long enough
     * @param cancelled whether nobody wants to know any more
     */
    record Watched(
            BiFunction<RunWatch, RunControl, RunReport> work,
            BooleanSupplier measured,
            BooleanSupplier cancelled) {}

    /**
     * What a person would notice, in milliseconds.
     *
     * @param pulses what the FX thread takes for each look at the run, drawing included
     * @param work of that, what it computed: other processes left out
     * @param clicks from each click to its answer
     */
    record Times(double[] pulses, double[] work, double[] clicks) {

        /** The middle, the 99th percentile and the worst of each, by name. */
        Map<String, Double> figures() {
            Map<String, Double> figures = new LinkedHashMap<>();
            put(figures, "pulse_ms", pulses);
            put(figures, "pulse_work_ms", work);
            put(figures, "click_ms", clicks);
            return figures;
        }

        private static void put(Map<String, Double> figures, String name, double[] values) {
            figures.put(name + "_median", Spread.percentile(values, 0.5));
            figures.put(name + "_p99", Spread.percentile(values, 0.99));
            figures.put(name + "_max", Spread.percentile(values, 1));
        }
    }

    /**
     * Opens a window, watches and closes it again. Any thread but the FX thread; waits.
     *
     * @throws NotHere if no window can be opened here
     * @throws org.kernelglass.message.Refusal if the run was refused
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    Times watch(Watched run, BenchSize.Window size);
}
