package org.kernelglass.ui.shell;

import org.kernelglass.training.StepSeries;
import org.kernelglass.training.StepSeries.Figure;
import org.kernelglass.training.TrainingEvent.Started;

/**
 * How fast a run goes: the time left from its mean pace so far, validation included; the images per
 * second from its last steps.
 *
 * @param secondsPerStep 0 where it is not known yet
 */
record Pace(double secondsPerStep, double imagesPerSecond) {

    private static final int LAST_STEPS = 50;

    static Pace of(Started started, StepSeries.View steps) {
        int last = steps.count() - 1;
        double seconds = steps.value(Figure.SECONDS, last) - started.seconds();
        long done = Math.max(1, steps.step(last) - started.step());
        return new Pace(Math.max(0, seconds / done), imagesPerSecond(steps, last));
    }

    private static double imagesPerSecond(StepSeries.View steps, int last) {
        int first = Math.max(0, last - LAST_STEPS);
        long images = 0;
        for (int index = first + 1; index <= last; index++) {
            images += steps.images(index);
        }
        double took = steps.value(Figure.SECONDS, last) - steps.value(Figure.SECONDS, first);
        return took > 0 ? images / took : 0;
    }

    /** As people read it: {@code 1:42}, {@code 2:05:00}. */
    String timeFor(long steps) {
        long seconds = Math.round(steps * secondsPerStep);
        long minutes = seconds / 60;
        return minutes < 60
                ? "%d:%02d".formatted(minutes, seconds % 60)
                : "%d:%02d:%02d".formatted(minutes / 60, minutes % 60, seconds % 60);
    }
}
