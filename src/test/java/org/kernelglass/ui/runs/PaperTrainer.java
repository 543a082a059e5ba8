package org.kernelglass.ui.runs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.kernelglass.dataset.Batch;
import org.kernelglass.dataset.BatchFeed;
import org.kernelglass.dataset.Split;
import org.kernelglass.inspection.Listener;
import org.kernelglass.inspection.Look;
import org.kernelglass.inspection.PlainPassage;
import org.kernelglass.inspection.Probe;
import org.kernelglass.inspection.Sight;
import org.kernelglass.inspection.Subject;
import org.kernelglass.message.Message;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;
import org.kernelglass.training.Checkpoint;
import org.kernelglass.training.CheckpointStore.Pointer;
import org.kernelglass.training.Compute;
import org.kernelglass.training.DeviceInfo;
import org.kernelglass.training.Metrics;
import org.kernelglass.training.Predictions;
import org.kernelglass.training.RunControl;
import org.kernelglass.training.RunStart;
import org.kernelglass.training.RunTrainer;
import org.kernelglass.training.Snapshot;
import org.kernelglass.training.TrainingEvent;
import org.kernelglass.training.TrainingEvent.Outcome;
import org.kernelglass.training.TrainingJob;
import org.kernelglass.training.TrainingPlan;

/** Tells the story of a run that overfits from epoch 6 on, without learning anything. */
public final class PaperTrainer implements RunTrainer, Probe {

    private static final Compute COMPUTE = new Compute(1, Compute.Layout.CHANNELS_FIRST);

    private final ConcurrentLinkedQueue<Runnable> looks = new ConcurrentLinkedQueue<>();
    private final LookHold hold = new LookHold();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicInteger started = new AtomicInteger();
    private volatile TrainingJob latest;
    private volatile Map<String, Tensor> weights = Map.of();
    private volatile boolean waitsAtTheEnd;
    private volatile int waitsAfter = Integer.MAX_VALUE;
    private volatile boolean records;
    private volatile int grows;
    private volatile boolean fails;
    private volatile boolean waitsToPredict;
    private volatile boolean blind;
    private final Set<String> unanswered = ConcurrentHashMap.newKeySet();
    private volatile boolean waitsToTrain;

    /** Lets runs go on answering looks after their last epoch until they are stopped. */
    public PaperTrainer waiting() {
        waitsAtTheEnd = true;
        return this;
    }

    /** As {@link #waiting}, after so many epochs. */
    public PaperTrainer waitingAfter(int epochs) {
        waitsAfter = epochs;
        return waiting();
    }

    /** Lets runs keep their time-lapse, as the engine does. */
    public PaperTrainer recording() {
        records = true;
        return this;
    }

    /** Lets a run that waits at its end take one more frame. */
    public void grow() {
        grows++;
    }

    /** Lets every prediction fail, or none any more. */
    public void failPredictions(boolean all) {
        fails = all;
    }

    /** Lets predictions wait until they are cancelled, or none any more. */
    public void holdPredictions(boolean all) {
        waitsToPredict = all;
    }

    /** Lets every look into the network that learns fail, or none any more. */
    public void failLooks(boolean all) {
        blind = all;
    }

    /** The views whose looks have failed. */
    public Set<String> unanswered() {
        return unanswered;
    }

    /** Lets trainings wait before their first epoch until they are stopped, or none any more. */
    public void holdTrainings(boolean all) {
        waitsToTrain = all;
    }

    /** The job of the last run. */
    public TrainingJob latest() {
        return latest;
    }

    public int started() {
        return started.get();
    }

    @Override
    public DeviceInfo device() {
        return new DeviceInfo("Paper", "none", false);
    }

    @Override
    public Compute resolve(
            NetworkProgram program, int batchSize, TrainingPlan.ComputeRequest request) {
        return COMPUTE;
    }

    @Override
    public TrainingEvent.Ended train(
            TrainingJob job, RunControl control, Consumer<TrainingEvent> events) {
        latest = job;
        started.incrementAndGet();
        int epochs = job.plan().epochs();
        int batches = job.data().batches(Split.TRAIN);
        int epoch =
                job.start() instanceof RunStart.Resume resume
                        ? resume.checkpoint().progress().epoch()
                        : 0;
        long first = (long) epoch * batches;
        events.accept(new TrainingEvent.Started(first, epoch, epoch, epochs, batches, COMPUTE));
        record(job, first, epoch);
        while (waitsToTrain && !control.stopRequested()) {
            answerLooks();
        }
        int last = Math.min(epochs, waitsAfter);
        for (; epoch < last && !control.stopRequested(); epoch++) {
            epoch(job, epoch, batches, events);
        }
        int grown = grows;
        while (waitsAtTheEnd && !control.stopRequested()) {
            answerLooks();
            if (grown < grows) {
                grown++;
                record(job, (long) (epoch + grown) * batches, epoch + grown);
            }
        }
        TrainingEvent.Ended ended =
                new TrainingEvent.Ended(
                        (long) epoch * batches,
                        epoch,
                        waitsAtTheEnd ? Outcome.STOPPED : Outcome.COMPLETED,
                        Optional.empty(),
                        epoch,
                        Math.min(5, epoch - 1));
        events.accept(ended);
        return ended;
    }

    private void epoch(TrainingJob job, int epoch, int batches, Consumer<TrainingEvent> events) {
        double training = 2.0 / (epoch + 1.5);
        double validation =
                epoch <= 5 ? 2.0 / (epoch + 1.5) + 0.05 : 0.36 * (1 + 0.1 * (epoch - 5));
        for (int batch = 0; batch < batches; batch++) {
            long step = (long) epoch * batches + batch + 1;
            events.accept(
                    new TrainingEvent.BatchDone(
                            step, epoch, epoch, batch, training, 0.5, 1e-3, 1.0, 8));
        }
        long step = (long) (epoch + 1) * batches;
        events.accept(
                new TrainingEvent.EpochDone(
                        step,
                        epoch + 1.0,
                        epoch,
                        new Metrics(training, 1 - training / 2.5, Double.NaN),
                        Optional.of(new Metrics(validation, 1 - validation / 2.5, Double.NaN)),
                        1e-3,
                        1234.5,
                        epoch <= 5));
        record(job, step, epoch + 1);
        Checkpoint checkpoint = checkpoint(job.program(), step, epoch + 1);
        weights = checkpoint.weights();
        if (epoch <= 5) {
            job.checkpoints().save(checkpoint, Pointer.BEST);
        }
        job.checkpoints().save(checkpoint, Pointer.LAST);
    }

    private static Checkpoint checkpoint(NetworkProgram program, long step, int epoch) {
        Random random = new Random(step);
        Map<String, Tensor> weights = new LinkedHashMap<>();
        program.forEachParameter((name, array) -> weights.put(name, noise(array.shape(), random)));
        return new Checkpoint(
                weights,
                Map.of(),
                new Checkpoint.Progress(
                        step,
                        epoch,
                        0,
                        epoch,
                        Checkpoint.RunningSums.ZERO,
                        Checkpoint.Chosen.NOTHING,
                        COMPUTE,
                        false));
    }

    private static Tensor noise(TensorShape shape, Random random) {
        float[] values = new float[(int) shape.size()];
        for (int at = 0; at < values.length; at++) {
            values[at] = (float) random.nextGaussian() * 0.2f;
        }
        return new Tensor(shape, values);
    }

    /** Kernels that move away from where they began, and what they make of the pinned images. */
    private void record(TrainingJob job, long step, int epoch) {
        if (!records || !job.snapshots().wants(step, true)) {
            return;
        }
        Map<String, Tensor> now = new LinkedHashMap<>();
        Map<String, Tensor> kernels = new LinkedHashMap<>();
        Random random = new Random(11);
        job.program()
                .forEachParameter(
                        (name, array) -> {
                            Tensor there = drifted(array.shape(), random, epoch);
                            now.put(name, there);
                            if (array.shape().rank() == 4) {
                                kernels.put(name, there);
                            }
                        });
        java.util.List<Map<String, Tensor>> maps = new java.util.ArrayList<>();
        for (Tensor image : job.snapshots().pinned()) {
            Map<String, Tensor> all = PlainPassage.of(job.program(), now, image).outputs();
            Map<String, Tensor> watched = new LinkedHashMap<>();
            job.program().steps().stream()
                    .filter(layer -> layer.kindId().matches("Conv2D|MaxPool"))
                    .forEach(layer -> watched.put(layer.layerId(), all.get(layer.layerId())));
            maps.add(watched);
        }
        job.snapshots().save(new Snapshot(step, epoch, kernels, maps));
    }

    private static Tensor drifted(TensorShape shape, Random random, int epoch) {
        Tensor first = noise(shape, random);
        Tensor toward = noise(shape, random);
        float[] values = first.values().clone();
        float share = (float) (1 - Math.exp(-epoch / 5.0));
        for (int at = 0; at < values.length; at++) {
            values[at] += share * toward.values()[at];
        }
        return new Tensor(shape, values);
    }

    /** Whether the last run began with the weights of another. */
    public boolean beganWithWeights() {
        return latest.start() instanceof RunStart.FromWeights;
    }

    @Override
    public Predictions predict(
            NetworkProgram program,
            Map<String, Tensor> weights,
            Compute compute,
            BatchFeed feed,
            RunControl control) {
        java.util.List<Integer> images = new java.util.ArrayList<>();
        java.util.List<Integer> labels = new java.util.ArrayList<>();
        if (fails) {
            feed.close();
            throw new IllegalStateException("the paper is torn");
        }
        try (feed) {
            while (waitsToPredict && !control.stopRequested()) {
                Thread.onSpinWait();
            }
            if (control.stopRequested()) {
                return new Predictions(new int[0], new int[0], new float[0][]);
            }
            for (Optional<Batch> next = feed.next(); next.isPresent(); next = feed.next()) {
                for (int at = 0; at < next.get().size(); at++) {
                    images.add(next.get().images()[at]);
                    labels.add(next.get().labels()[at]);
                }
            }
        }
        float[][] rows = new float[images.size()][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = probabilities(program.output().channels(), row);
        }
        return new Predictions(
                images.stream().mapToInt(i -> i).toArray(),
                labels.stream().mapToInt(i -> i).toArray(),
                rows);
    }

    private static float[] probabilities(int classes, int row) {
        float[] values = new float[classes];
        java.util.Arrays.fill(values, 0.28f / Math.max(1, classes - 1));
        values[row % classes] = 0.72f;
        return values;
    }

    @Override
    public void ask(String view, Subject subject, Look look, Listener listener) {
        if (subject instanceof Subject.Kept kept) {
            CompletableFuture.runAsync(() -> answer(kept, look, listener));
        } else {
            looks.add(() -> answer(view, look, listener));
        }
    }

    private void answer(String view, Look look, Listener listener) {
        if (blind) {
            listener.failed(Message.of("workflow.problem.run-over"));
            unanswered.add(view);
        } else {
            listener.seen(seen(look));
        }
    }

    private void answer(Subject.Kept kept, Look look, Listener listener) {
        if (!(look instanceof Look.Passage)) {
            listener.progress(0.5);
            hold.await();
        }
        listener.seen(seen(kept, look));
        if (!(look instanceof Look.Passage)) {
            answered.incrementAndGet();
        }
    }

    /** How many long looks have been answered, wanted or not. */
    public int answered() {
        return answered.get();
    }

    /** Long looks are half done until they are let go. */
    public LookHold hold() {
        return hold;
    }

    @Override
    public void withdraw(String view) {
        // answered all the same
    }

    private void answerLooks() {
        Runnable next = looks.poll();
        if (next != null) {
            next.run();
        } else {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** A kept network is looked into in plain loops. */
    private static Sight seen(Subject.Kept kept, Look look) {
        if (look instanceof Look.Ablation ablation) {
            return PaperAblation.of(0, kept, ablation);
        }
        if (look instanceof Look.Features features) {
            return PaperFeatures.of(0, kept, features);
        }
        if (look instanceof Look.Attribution attribution) {
            return PaperExplanation.of(kept, attribution);
        }
        if (look instanceof Look.Maximization maximization) {
            return PaperExcitement.maximization(kept, maximization);
        }
        if (look instanceof Look.Excitation excitation) {
            return PaperExcitement.excitation(kept, excitation);
        }
        Look.Passage passage = (Look.Passage) look;
        return PlainPassage.of(kept.program(), kept.weights(), passage.image());
    }

    private Sight seen(Look look) {
        if (look instanceof Look.Attribution attribution) {
            Subject.Kept now = new Subject.Kept("now", latest.program(), weights);
            return PaperExplanation.of(now, attribution, 120 + answers.incrementAndGet());
        }
        if (look instanceof Look.Passage passage) {
            return PlainPassage.of(latest.program(), weights, passage.image());
        }
        Subject.Kept now = new Subject.Kept("learning", latest.program(), weights);
        if (look instanceof Look.Ablation ablation) {
            return PaperAblation.of(120, now, ablation);
        }
        if (look instanceof Look.Features features) {
            return PaperFeatures.of(120, now, features);
        }
        Random random = new Random(7);
        if (look instanceof Look.FirstKernels) {
            return new Sight.Kernels(120, "conv2d-1", noise(TensorShape.of(32, 1, 3, 3), random));
        }
        if (look instanceof Look.FeatureMaps maps) {
            return new Sight.Maps(120, maps.layerId(), waves(maps.image()));
        }
        Look.Outlook outlook = (Look.Outlook) look;
        int classes = latest.program().output().channels();
        float[][] rows = new float[outlook.images().size()][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = probabilities(classes, row % 2);
        }
        return new Sight.Outlook(
                120, rows, java.util.List.of(new Sight.DeadUnits("relu-1", "1", 3, 32)));
    }

    /** Maps that are the image shifted in value, so that a test sees it in them. */
    private static Tensor waves(Tensor image) {
        int side = image.shape().height();
        float[] values = new float[32 * side * side];
        for (int at = 0; at < values.length; at++) {
            int map = at / (side * side);
            float pixel = image.values()[at % (side * side)];
            values[at] = (float) (pixel * (0.5 + 0.5 * Math.sin(map + at % side * 0.3)));
        }
        return new Tensor(TensorShape.image(32, side, side), values);
    }
}
