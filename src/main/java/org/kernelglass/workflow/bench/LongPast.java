package org.kernelglass.workflow.bench;

import java.util.Optional;
import java.util.SplittableRandom;
import org.kernelglass.message.Message;
import org.kernelglass.training.Compute;
import org.kernelglass.training.DeviceInfo;
import org.kernelglass.training.Metrics;
import org.kernelglass.training.RunControl;
import org.kernelglass.training.TrainingEvent;
import org.kernelglass.training.TrainingEvent.BatchDone;
import org.kernelglass.training.TrainingEvent.EpochDone;
import org.kernelglass.training.TrainingEvent.Started;
import org.kernelglass.workflow.LiveSubject;
import org.kernelglass.workflow.RunWatch;

/**
 * A run that seems to have gone on for long: a past is made up, which would take hours to train,
 * and what is trained in truth comes after it.
 */
record LongPast(RunWatch watch, int steps) implements RunWatch {

    private static final int BATCHES = 10_000;
    private static final int IMAGES = 32;
    private static final double STEP_SECONDS = 0.005;
    private static final double RATE = 1e-3;

    /** Tells the past at once. */
    void tell(RunControl control) {
        watch.event(
                new Started(
                        0,
                        0,
                        0,
                        2 * epochs(),
                        BATCHES,
                        new Compute(1, Compute.Layout.CHANNELS_LAST)));
        SplittableRandom random = new SplittableRandom(1);
        for (int step = 1; step <= steps && !control.stopRequested(); step++) {
            watch.event(batch(step, random));
            if (step % BATCHES == 0) {
                watch.event(epoch(step));
            }
        }
    }

    private int epochs() {
        return steps / BATCHES + 1;
    }

    private static BatchDone batch(int step, SplittableRandom random) {
        double loss = 2 * Math.exp(-step / 200_000.0) + random.nextDouble() * 0.5;
        return new BatchDone(
                step,
                step * STEP_SECONDS,
                (step - 1) / BATCHES,
                (step - 1) % BATCHES,
                loss,
                Math.max(0, 1 - loss / 3),
                RATE,
                loss * 2,
                IMAGES);
    }

    private static EpochDone epoch(int step) {
        int epoch = step / BATCHES - 1;
        Metrics metrics = new Metrics(2.0 / (epoch + 2), 1 - 1.0 / (epoch + 2), Double.NaN);
        double speed = IMAGES / STEP_SECONDS;
        return new EpochDone(
                step, step * STEP_SECONDS, epoch, metrics, Optional.of(metrics), RATE, speed, true);
    }

    @Override
    public void event(TrainingEvent event) {
        if (event instanceof BatchDone batch) {
            watch.event(
                    new BatchDone(
                            steps + batch.step(),
                            steps * STEP_SECONDS + batch.seconds(),
                            epochs() + batch.epoch(),
                            batch.batch(),
                            batch.loss(),
                            batch.top1(),
                            batch.learningRate(),
                            batch.gradientNorm(),
                            batch.images()));
        } else if (event instanceof EpochDone epoch) {
            watch.event(
                    new EpochDone(
                            steps + epoch.step(),
                            steps * STEP_SECONDS + epoch.seconds(),
                            epochs() + epoch.epoch(),
                            epoch.training(),
                            epoch.validation(),
                            epoch.learningRate(),
                            epoch.imagesPerSecond(),
                            epoch.best()));
        } else if (!(event instanceof Started)) {
            watch.event(event);
        }
    }

    @Override
    public void progress(Stage stage, long done, long total) {
        watch.progress(stage, done, total);
    }

    @Override
    public void notice(Message message) {
        watch.notice(message);
    }

    @Override
    public void computing(DeviceInfo device, Compute compute) {
        watch.computing(device, compute);
    }

    @Override
    public void begins(LiveSubject subject) {
        watch.begins(subject);
    }
}
