package org.kernelglass.engine;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.kernelglass.dataset.BatchFeed;
import org.kernelglass.inspection.Listener;
import org.kernelglass.inspection.Look;
import org.kernelglass.inspection.Probe;
import org.kernelglass.inspection.Subject;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.training.Compute;
import org.kernelglass.training.ComputeMemory;
import org.kernelglass.training.DeviceInfo;
import org.kernelglass.training.Predictions;
import org.kernelglass.training.RunControl;
import org.kernelglass.training.RunTrainer;
import org.kernelglass.training.StepTimer;
import org.kernelglass.training.TrainingEvent;
import org.kernelglass.training.TrainingJob;
import org.kernelglass.training.TrainingPlan;

/**
 * Trains and predicts with PyTorch through DJL. Owns the model thread and, on it, every native
 * array. The engine starts with the first question asked of it; its library is unpacked then, which
 * takes seconds the first time on a machine.
 */
public final class DjlEngine implements RunTrainer, StepTimer, Probe, AutoCloseable {

    /** DESIGN's promise: a kill costs a minute at most. */
    public static final Duration CHECKPOINT_INTERVAL = Duration.ofSeconds(60);

    private final ModelThread thread = new ModelThread();
    private final Set<RunControl> running = ConcurrentHashMap.newKeySet();
    private final ProbeQueue probes = new ProbeQueue();
    private final ProbeSources sources =
            new ProbeSources(
                    probes,
                    new KeptNetworks(() -> NDManager.newBaseManager(start().device())),
                    new OpenLooks());
    private final Optional<Path> cache;
    private final ComputeMemory memory;
    private final Duration checkpointInterval;
    private volatile EngineStart started;
    private volatile boolean closing;

    /**
     * Starts nothing yet.
     *
     * @param cache folder for the unpacked native library; empty for DJL's own choice, {@code
     *     .djl.ai} in the home folder
     * @param memory where chosen threads and layouts are remembered
     * @param checkpointInterval the longest time between two checkpoints of a run
     */
    public DjlEngine(Optional<Path> cache, ComputeMemory memory, Duration checkpointInterval) {
        this.cache = cache;
        this.memory = memory;
        this.checkpointInterval = checkpointInterval;
    }

    @Override
    public DeviceInfo device() {
        return thread.call(() -> start().info());
    }

    @Override
    public Compute resolve(
            NetworkProgram program, int batchSize, TrainingPlan.ComputeRequest request) {
        return thread.call(() -> resolveHere(program, batchSize, request));
    }

    private Compute resolveHere(
            NetworkProgram program, int batchSize, TrainingPlan.ComputeRequest request) {
        try {
            return new ComputeChoice(start(), memory).resolve(program, batchSize, request);
        } catch (EngineException | OutOfMemoryError e) {
            throw Failures.refusal(e);
        }
    }

    @Override
    public OptionalDouble imagesPerSecond(
            NetworkProgram program, int batchSize, TrainingPlan.ComputeRequest request) {
        if (started == null || !running.isEmpty()) {
            return OptionalDouble.empty();
        }
        return thread.call(() -> timed(program, batchSize, request));
    }

    /** A run that came meanwhile goes first. */
    private OptionalDouble timed(
            NetworkProgram program, int batchSize, TrainingPlan.ComputeRequest request) {
        if (!running.isEmpty() || !program.hasParameters()) {
            return OptionalDouble.empty();
        }
        Compute compute = new ComputeChoice(start(), memory).resolve(program, batchSize, request);
        try (NDManager owner = manager(compute)) {
            StepTiming timing = new StepTiming(owner, program, compute);
            return OptionalDouble.of(timing.imagesPerSecond(batchSize, () -> !running.isEmpty()));
        }
    }

    @Override
    public TrainingEvent.Ended train(
            TrainingJob job, RunControl control, Consumer<TrainingEvent> events) {
        running.add(control);
        try {
            return thread.call(() -> trainHere(job, control, events));
        } finally {
            running.remove(control);
            thread.start(this::lookWhileIdle);
        }
    }

    private TrainingEvent.Ended trainHere(
            TrainingJob job, RunControl control, Consumer<TrainingEvent> events) {
        TrainingEvent.Ended ended =
                new GuardedRun(job, control, events, checkpointInterval, sources)
                        .run(this::manager);
        events.accept(ended);
        return ended;
    }

    @Override
    public Predictions predict(
            NetworkProgram program,
            Map<String, Tensor> weights,
            Compute compute,
            BatchFeed feed,
            RunControl control) {
        running.add(control);
        try (feed) {
            return thread.call(() -> predictHere(program, weights, compute, feed, control));
        } finally {
            running.remove(control);
            thread.start(this::lookWhileIdle);
        }
    }

    private Predictions predictHere(
            NetworkProgram program,
            Map<String, Tensor> weights,
            Compute compute,
            BatchFeed feed,
            RunControl control) {
        try (NDManager owner = manager(compute)) {
            Weights arrays = new Weights(owner, program, Set.of(), weights, compute.layout());
            Pixels pixels = new Pixels(program.input(), compute.layout());
            Network network = Network.of(program, arrays, pixels);
            return new Prediction(new Evaluation(owner, network)).of(feed, control);
        } catch (EngineException | OutOfMemoryError e) {
            throw Failures.refusal(e);
        }
    }

    @Override
    public void ask(String view, Subject subject, Look look, Listener listener) {
        probes.ask(view, subject, look, listener);
        if (subject instanceof Subject.Kept) {
            thread.start(this::lookWhileIdle);
        }
    }

    /** Until all is answered, or a run or prediction wants the thread. */
    private void lookWhileIdle() {
        ProbeDesk desk = new ProbeDesk(sources, Optional.empty(), () -> 0);
        while (running.isEmpty() && !closing && desk.work()) {
            // one slice after the other; what is half done then goes on between the batches
        }
    }

    @Override
    public void withdraw(String view) {
        if (probes.remove(view)) {
            thread.start(this::lookWhileIdle);
        }
    }

    private EngineStart start() {
        if (started == null) {
            started = EngineStart.start(cache);
        }
        return started;
    }

    /** Owner of all native arrays of one task. */
    private NDManager manager(Compute compute) {
        NDManager manager = NDManager.newBaseManager(start().device());
        JniUtils.setNumThreads(compute.threads());
        return manager;
    }

    /** Stops what runs (with a checkpoint), waits for it, and ends the model thread. */
    @Override
    public void close() {
        closing = true;
        running.forEach(RunControl::stop);
        thread.start(sources.open()::close);
        thread.start(sources.kept()::close);
        thread.close();
    }
}
