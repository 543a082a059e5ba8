package org.kernelglass.ui.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
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
import org.kernelglass.training.RunStart;
import org.kernelglass.training.RunTrainer;
import org.kernelglass.training.TrainingEvent;
import org.kernelglass.training.TrainingEvent.BatchDone;
import org.kernelglass.training.TrainingEvent.EpochDone;
import org.kernelglass.training.TrainingEvent.Outcome;
import org.kernelglass.training.TrainingJob;
import org.kernelglass.training.TrainingPlan.ComputeRequest;

/**
 * A training that learns nothing: its curves are those of a formula, the same for the same step, at
 * a given pace. It pauses, stops and goes on as the engine does.
 */
final class FakeTrainer implements RunTrainer {

    private final long millisecondsPerBatch;
    private volatile long limit = Long.MAX_VALUE;

    FakeTrainer(long millisecondsPerBatch) {
        this.millisecondsPerBatch = millisecondsPerBatch;
    }

    /** Learns no further than this step, until it may: a slow robot then misses nothing. */
    void learnUpTo(long step) {
        limit = step;
    }

    @Override
    public DeviceInfo device() {
        return new DeviceInfo("CPU", "Formula 1.0", false);
    }

    @Override
    public Compute resolve(NetworkProgram program, int batchSize, ComputeRequest request) {
        return new Compute(1, Compute.Layout.CHANNELS_FIRST);
    }

    static double loss(long step) {
        double noise = new SplittableRandom(step).nextDouble(-1, 1);
        return 2.1 * Math.exp(-step / 45.0) + 0.3 + noise * 0.22;
    }

    static Metrics training(int epoch) {
        return new Metrics(
                2 * Math.exp(-(epoch + 1) / 2.2) + 0.18, accuracy(epoch, 0.97), Double.NaN);
    }

    static Metrics validation(int epoch) {
        double late = Math.max(0, epoch - 6) * 0.03;
        return new Metrics(
                1.9 * Math.exp(-(epoch + 1) / 2.2) + 0.3 + late,
                accuracy(epoch, 0.93) - late / 3,
                Double.NaN);
    }

    private static double accuracy(int epoch, double limit) {
        return limit - 0.6 * Math.exp(-(epoch + 1) / 2.0);
    }

    @Override
    public TrainingEvent.Ended train(
            TrainingJob job, RunControl control, Consumer<TrainingEvent> events) {
        return new Run(job, control, events).run();
    }

    private final class Run {

        private final TrainingJob job;
        private final RunControl control;
        private final Consumer<TrainingEvent> events;
        private final int batches;
        private long step;
        private int epoch;
        private int batch;
        private int bestEpoch = -1;

        Run(TrainingJob job, RunControl control, Consumer<TrainingEvent> events) {
            this.job = job;
            this.control = control;
            this.events = events;
            this.batches = job.data().batches(Split.TRAIN);
            if (job.start() instanceof RunStart.Resume resume) {
                Progress progress = resume.checkpoint().progress();
                step = progress.step();
                epoch = progress.epoch();
                batch = progress.batch();
                bestEpoch = progress.chosen().bestEpoch();
            }
        }

        private double seconds() {
            return step * 0.01;
        }

        TrainingEvent.Ended run() {
            int epochs = job.plan().epochs();
            events.accept(
                    new TrainingEvent.Started(
                            step, seconds(), epoch, epochs, batches, job.compute()));
            boolean goesOn = true;
            while (goesOn && epoch < epochs) {
                goesOn = learnEpoch();
                if (goesOn) {
                    endEpoch();
                }
            }
            save(Pointer.LAST);
            Outcome outcome = goesOn ? Outcome.COMPLETED : Outcome.STOPPED;
            TrainingEvent.Ended ended =
                    new TrainingEvent.Ended(
                            step, seconds(), outcome, Optional.empty(), epoch, bestEpoch);
            events.accept(ended);
            return ended;
        }

        private boolean learnEpoch() {
            while (batch < batches) {
                do {
                    sleep(millisecondsPerBatch);
                    if (!proceed()) {
                        return false;
                    }
                } while (step >= limit);
                step++;
                events.accept(
                        new BatchDone(
                                step,
                                seconds(),
                                epoch,
                                batch,
                                loss(step),
                                Math.min(1, Math.max(0, 1 - loss(step) / 2.5)),
                                job.plan().learningRate()
                                        * job.plan()
                                                .schedule()
                                                .factor(
                                                        epoch + batch / (double) batches,
                                                        job.plan().epochs(),
                                                        0),
                                1 + loss(step + 7),
                                job.plan().batchSize()));
                batch++;
            }
            return true;
        }

        private void endEpoch() {
            events.accept(new TrainingEvent.Validating(step, seconds(), epoch));
            boolean best = bestEpoch < 0 || validation(epoch).top1() > validation(bestEpoch).top1();
            if (best) {
                bestEpoch = epoch;
                save(Pointer.BEST);
            }
            events.accept(
                    new EpochDone(
                            step,
                            seconds(),
                            epoch,
                            training(epoch),
                            Optional.of(validation(epoch)),
                            job.plan().learningRate(),
                            job.plan().batchSize() / 0.01,
                            best));
            epoch++;
            batch = 0;
        }

        private boolean proceed() {
            if (control.pauseRequested()) {
                save(Pointer.LAST);
                events.accept(new TrainingEvent.Paused(step, seconds()));
                while (control.pauseRequested()) {
                    sleep(5);
                }
                events.accept(new TrainingEvent.Resumed(step, seconds()));
            }
            return !control.stopRequested();
        }

        private void save(Pointer pointer) {
            Chosen chosen = new Chosen(bestEpoch, 0.5, 0, Double.NaN, 0, 0);
            Progress progress =
                    new Progress(
                            step,
                            epoch,
                            batch,
                            seconds(),
                            RunningSums.ZERO,
                            chosen,
                            job.compute(),
                            false);
            job.checkpoints().save(new Checkpoint(Map.of(), Map.of(), progress), pointer);
        }
    }

    private static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Predictions predict(
            NetworkProgram program,
            Map<String, Tensor> weights,
            Compute compute,
            BatchFeed feed,
            RunControl control) {
        int classes = (int) program.output().size();
        List<Integer> images = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        try (feed) {
            Optional<Batch> next = feed.next();
            while (next.isPresent()) {
                for (int at = 0; at < next.get().size(); at++) {
                    images.add(next.get().images()[at]);
                    labels.add(next.get().labels()[at]);
                }
                next = feed.next();
            }
        }
        float[][] probabilities = new float[images.size()][classes];
        for (int row = 0; row < images.size(); row++) {
            // every tenth is wrong
            probabilities[row][(labels.get(row) + (row % 10 == 9 ? 1 : 0)) % classes] = 1;
        }
        return new Predictions(ints(images), ints(labels), probabilities);
    }

    private static int[] ints(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }
}
