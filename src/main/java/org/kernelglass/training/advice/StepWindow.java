package org.kernelglass.training.advice;

import org.kernelglass.training.StepSeries;
import org.kernelglass.training.StepSeries.Figure;

/** Means of a figure over so many steps that single batches do not show. */
record StepWindow(StepSeries.View steps, int length) {

    /** Images that a window holds at least: the loss of fewer says little. */
    private static final int IMAGES = 160;

    private static final int STEPS = 5;

    static StepWindow of(StepSeries.View steps, int batchSize) {
        int length = Math.max(STEPS, (IMAGES + batchSize - 1) / batchSize);
        return new StepWindow(steps, length);
    }

    double mean(Figure figure, int from) {
        double sum = 0;
        for (int index = from; index < from + length; index++) {
            sum += steps.value(figure, index);
        }
        return sum / length;
    }

    /** Whether another window begins there. */
    boolean has(int from) {
        return from >= 0 && from + length <= steps.count();
    }

    /** Where the last window begins; negative where there is none. */
    int last() {
        return steps.count() - length;
    }
}
