package org.kernelglass.project;

import java.util.Optional;
import org.kernelglass.training.Metrics;
import org.kernelglass.training.TrainingEvent.EpochDone;

/**
 * One epoch of a run's curves.
 *
 * @param epoch from 0
 * @param step batches learned by its end
 * @param seconds computing time by its end
 * @param validation empty without a validation split
 * @param best whether it was the best epoch so far
 */
public record MetricsRow(
        int epoch,
        long step,
        double seconds,
        double learningRate,
        Metrics training,
        Optional<Metrics> validation,
        double imagesPerSecond,
        boolean best) {

    static MetricsRow of(EpochDone event) {
        return new MetricsRow(
                event.epoch(),
                event.step(),
                event.seconds(),
                event.learningRate(),
                event.training(),
                event.validation(),
                event.imagesPerSecond(),
                event.best());
    }
}
