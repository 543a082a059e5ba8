package org.kernelglass.ui.train;

import org.kernelglass.training.StepSeries.Figure;
import org.kernelglass.training.StepSeries.View;
import org.kernelglass.ui.chart.Samples;

/**
 * The steps of a run: those of before a resume, then those of the run that lives, placed along its
 * epochs. FX thread.
 */
final class StepTrail {

    private static final int SPEED_STEPS = 20;

    private final View past;
    private final int batchesPerEpoch;
    private View live;

    StepTrail(View past, View live, int batchesPerEpoch) {
        this.past = past;
        this.live = live;
        this.batchesPerEpoch = batchesPerEpoch;
    }

    void follow(View now) {
        live = now;
    }

    int count() {
        return past.count() + live.count();
    }

    long step(int index) {
        return index < past.count() ? past.step(index) : live.step(index - past.count());
    }

    private double value(Figure figure, int index) {
        return index < past.count()
                ? past.value(figure, index)
                : live.value(figure, index - past.count());
    }

    private int images(int index) {
        return index < past.count() ? past.images(index) : live.images(index - past.count());
    }

    private double epoch(int index) {
        return step(index) / (double) batchesPerEpoch;
    }

    /** One figure of each step. */
    Samples figure(Figure figure) {
        return new Values(this, (trail, index) -> trail.value(figure, index));
    }

    /**
     * Images learned a second over the last steps of the same epoch, so that a validation between
     * two steps does not count; none for an epoch's first step.
     */
    Samples speed() {
        return new Values(this, StepTrail::speed);
    }

    private double speed(int index) {
        long ofEpoch = (step(index) - 1) % batchesPerEpoch;
        int steps = (int) Math.min(Math.min(ofEpoch, SPEED_STEPS), index);
        long images = 0;
        for (int back = 0; back < steps; back++) {
            images += images(index - back);
        }
        double seconds = value(Figure.SECONDS, index) - value(Figure.SECONDS, index - steps);
        return seconds > 0 ? images / seconds : Double.NaN;
    }

    private interface Reader {
        double read(StepTrail trail, int index);
    }

    private record Values(StepTrail trail, Reader reader) implements Samples {

        @Override
        public int count() {
            return trail.count();
        }

        @Override
        public double x(int index) {
            return trail.epoch(index);
        }

        @Override
        public double y(int index) {
            return reader.read(trail, index);
        }

        @Override
        public Samples frozen() {
            StepTrail now = new StepTrail(trail.past, trail.live, trail.batchesPerEpoch);
            return new Values(now, reader);
        }
    }
}
