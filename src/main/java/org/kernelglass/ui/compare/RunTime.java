package org.kernelglass.ui.compare;

import java.nio.file.Path;
import org.kernelglass.project.MetricsRow;

/** How long runs took, to say how long they would take again. */
record RunTime(RunChoice choice) {

    static final double MINUTE = 60;

    /** Seconds of training; 0 where no epoch is known. */
    double of(Path run) {
        return choice.entry(run).stream()
                .flatMap(entry -> entry.epochs().stream())
                .mapToDouble(MetricsRow::seconds)
                .max()
                .orElse(0);
    }
}
