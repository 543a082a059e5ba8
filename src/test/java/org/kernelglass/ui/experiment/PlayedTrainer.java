package org.kernelglass.ui.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.kernelglass.dataset.Batch;
import org.kernelglass.dataset.BatchFeed;
import org.kernelglass.dataset.Split;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.training.Checkpoint;
import org.kernelglass.training.Checkpoint.Chosen;
import org.kernelglass.training.Checkpoint.Progress;
import org.kernelglass.training.Checkpoint.RunningSums;
import org.kernelglass.training.CheckpointStore.Pointer;
import org.kernelglass.training.Compute;
import org.kernelglass.training.DeviceInfo;
import org.kernelglass.training.Metrics;
import org.kernelglass.training.Predictions;
import org.kernelglass.training.RunControl;
import org.kernelglass.training.RunTrainer;
import org.kernelglass.training.TrainingEvent;
import org.kernelglass.training.TrainingEvent.Outcome;
import org.kernelglass.training.TrainingJob;
import org.kernelglass.training.TrainingPlan.ComputeRequest;

/**
 * Trainings that learn nothing and end when they may: larger networks guess better, each seed a
 * little differently, always the same.
 */
final class PlayedTrainer implements RunTrainer {

    private static final Compute COMPUTE = new Compute(1, Compute.Layout.CHANNELS_FIRST);

    private final Semaphore trainings = new Semaphore(0);
    private volatile TrainingJob latest;

    /** So many trainings more may come to their end. */
    void allow(int more) {
        trainings.release(more);
    }

    @Override
    public DeviceInfo device() {
        return new DeviceInfo("CPU", "Played 1.0", false);
    }

    @Override
    public Compute resolve(NetworkProgram program, int batchSize, ComputeRequest request) {
        return COMPUTE;
    }

    @Override
    public TrainingEvent.Ended train(
            TrainingJob job, RunControl control, Consumer<TrainingEvent> events) {
        latest = job;
        int epochs = job.plan().epochs();
        int batches = job.data().batches(Split.TRAIN);
        events.accept(new TrainingEvent.Started(0, 0, 0, epochs, batches, COMPUTE));
        events.accept(new TrainingEvent.BatchDone(1, 0.1, 0, 0, 1, 0.5, 1e-3, 1, 8));
        boolean allowed = trainings.tryAcquire();
        while (!allowed && !control.stopRequested()) {
            sleep();
            allowed = trainings.tryAcquire();
        }
        if (!allowed) {
            save(job, Pointer.LAST, 1);
            return new TrainingEvent.Ended(1, 0.1, Outcome.STOPPED, Optional.empty(), 0, -1);
        }
        for (int epoch = 0; epoch < epochs; epoch++) {
            events.accept(epoch(epoch, batches));
        }
        long steps = (long) epochs * batches;
        save(job, Pointer.BEST, steps);
        save(job, Pointer.LAST, steps);
        double seconds = epochs * (1 + weights(job.program()) / 5e4);
        return new TrainingEvent.Ended(
                steps, seconds, Outcome.COMPLETED, Optional.empty(), epochs, epochs - 1);
    }

    /** It overfits: training falls, validation rises. */
    private static TrainingEvent.EpochDone epoch(int epoch, int batches) {
        double training = 2.0 / (epoch + 1.5);
        double validation = epoch <= 5 ? training + 0.05 : 0.36 * (1 + 0.1 * (epoch - 5));
        return new TrainingEvent.EpochDone(
                (long) (epoch + 1) * batches,
                epoch + 1,
                epoch,
                new Metrics(training, 1 - training / 2.5, Double.NaN),
                Optional.of(new Metrics(validation, 1 - validation / 2.5, Double.NaN)),
                1e-3,
                500,
                epoch <= 5);
    }

    private static void sleep() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void save(TrainingJob job, Pointer pointer, long step) {
        Progress progress =
                new Progress(
                        step,
                        0,
                        0,
                        0.1,
                        RunningSums.ZERO,
                        new Chosen(0, 0.5, 0, Double.NaN, 0, 0),
                        COMPUTE,
                        false);
        job.checkpoints().save(new Checkpoint(Map.of(), Map.of(), progress), pointer);
    }

    private static double weights(NetworkProgram program) {
        long[] sum = new long[1];
        program.forEachParameter((name, array) -> sum[0] += array.shape().size());
        return sum[0];
    }

    /** An image has its own ease, so that the same ones are hard for all. */
    @Override
    public Predictions predict(
            NetworkProgram program,
            Map<String, Tensor> weights,
            Compute compute,
            BatchFeed feed,
            RunControl control) {
        int classes = (int) program.output().size();
        double skill = 0.07 + 0.11 * Math.log10(weights(program)) + share() * 0.12;
        Random luck = new Random(latest.plan().seed() * 31 + Math.round(weights(program)));
        List<Integer> images = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        try (feed) {
            for (Optional<Batch> next = feed.next(); next.isPresent(); next = feed.next()) {
                for (int at = 0; at < next.get().size(); at++) {
                    images.add(next.get().images()[at]);
                    labels.add(next.get().labels()[at]);
                }
            }
        }
        float[][] rows = new float[images.size()][classes];
        for (int row = 0; row < rows.length; row++) {
            double ease = new Random(images.get(row)).nextDouble();
            boolean right = 0.8 * ease + 0.2 * luck.nextDouble() < skill;
            rows[row][(labels.get(row) + (right ? 0 : 1)) % classes] = 1;
        }
        return new Predictions(ints(images), ints(labels), rows);
    }

    /** More images to learn from, better guesses. */
    private double share() {
        return Math.log10(1 + latest.data().batches(Split.TRAIN));
    }

    private static int[] ints(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }
}
