package org.kernelglass.ui.shell;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.kernelglass.dataset.BatchFeed;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.training.Checkpoint;
import org.kernelglass.training.Checkpoint.Chosen;
import org.kernelglass.training.Checkpoint.Progress;
import org.kernelglass.training.Checkpoint.RunningSums;
import org.kernelglass.training.CheckpointStore.Pointer;
import org.kernelglass.training.Compute;
import org.kernelglass.training.DeviceInfo;
import org.kernelglass.training.Predictions;
import org.kernelglass.training.RunControl;
import org.kernelglass.training.RunTrainer;
import org.kernelglass.training.TrainingEvent;
import org.kernelglass.training.TrainingEvent.BatchDone;
import org.kernelglass.training.TrainingEvent.Ended;
import org.kernelglass.training.TrainingEvent.Outcome;
import org.kernelglass.training.TrainingEvent.Started;
import org.kernelglass.training.TrainingJob;
import org.kernelglass.training.TrainingPlan;

/** Learns nothing, slowly, until it is stopped; writes its checkpoint only when it may. */
public final class SlowTrainer implements RunTrainer {

    private static final int BATCHES = 100;
    private static final long BATCH_MILLIS = 20;

    /** Opened: a stopped run may write its checkpoint and end. */
    final CountDownLatch mayEnd = new CountDownLatch(1);

    volatile boolean checkpointWritten;

    @Override
    public DeviceInfo device() {
        return new DeviceInfo("CPU", "PyTorch 2.7.1", false);
    }

    @Override
    public Compute resolve(NetworkProgram program, int batch, TrainingPlan.ComputeRequest asked) {
        return new Compute(2, Compute.Layout.CHANNELS_LAST);
    }

    @Override
    public Ended train(TrainingJob job, RunControl control, Consumer<TrainingEvent> events) {
        int epochs = job.plan().epochs();
        events.accept(new Started(0, 0, 0, epochs, BATCHES, job.compute()));
        long step = 0;
        try {
            while (!control.stopRequested()) {
                Thread.sleep(BATCH_MILLIS);
                control.awaitChange(BATCH_MILLIS);
                if (!control.pauseRequested()) {
                    events.accept(batch(++step));
                }
            }
            mayEnd.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        double seconds = step * BATCH_MILLIS / 1000.0;
        job.checkpoints().save(checkpoint(step, seconds, job.compute()), Pointer.LAST);
        checkpointWritten = true;
        events.accept(new TrainingEvent.Checkpointed(step, seconds));
        Ended ended = new Ended(step, seconds, Outcome.STOPPED, Optional.empty(), 0, -1);
        events.accept(ended);
        return ended;
    }

    private static BatchDone batch(long step) {
        int epoch = (int) ((step - 1) / BATCHES);
        int batch = (int) ((step - 1) % BATCHES);
        double loss = 2.3 / (1 + step / 50.0);
        double seconds = step * BATCH_MILLIS / 1000.0;
        return new BatchDone(step, seconds, epoch, batch, loss, 0.5, 1e-3, 1, 32);
    }

    private static Checkpoint checkpoint(long step, double seconds, Compute compute) {
        int epoch = (int) (step / BATCHES);
        Progress progress =
                new Progress(
                        step,
                        epoch,
                        (int) (step % BATCHES),
                        seconds,
                        RunningSums.ZERO,
                        Chosen.NOTHING,
                        compute,
                        false);
        return new Checkpoint(Map.of(), Map.of(), progress);
    }

    @Override
    public Predictions predict(
            NetworkProgram program,
            Map<String, Tensor> weights,
            Compute compute,
            BatchFeed feed,
            RunControl control) {
        feed.close();
        return new Predictions(new int[0], new int[0], new float[0][]);
    }
}
