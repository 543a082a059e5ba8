package org.kernelglass.engine;

import ai.djl.ndarray.NDManager;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.kernelglass.dataset.Batch;
import org.kernelglass.dataset.BatchFeed;
import org.kernelglass.dataset.Split;
import org.kernelglass.message.Message;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.training.Metrics;
import org.kernelglass.training.RunControl;
import org.kernelglass.training.RunStart;
import org.kernelglass.training.Schedule;
import org.kernelglass.training.TrainingEvent;
import org.kernelglass.training.TrainingEvent.Outcome;
import org.kernelglass.training.TrainingJob;
import org.kernelglass.training.TrainingPlan;
import org.kernelglass.training.TrainingPlan.Monitor;

/**
 * One training from its start to its last event. Model thread only.
 *
 * <p>Pause and stop are read between batches, also those of validation. A stop there leaves a
 * checkpoint whose epoch has no batches left: a resume validates first.
 */
final class TrainingRun {

    private static final long PAUSE_POLL_MILLISECONDS = 200;

    private final TrainingJob job;
    private final TrainingPlan plan;
    private final RunControl control;
    private final Consumer<TrainingEvent> events;
    private final NDManager owner;
    private final int batches;
    private final RunState state;
    private final Network network;
    private final Learner learner;
    private final Evaluation evaluation;
    private final CheckpointKeeper keeper;
    private final LearningRate rates;
    private final ProbeShare probes;
    private final SnapshotKeeper frames;
    private double rate;

    /**
     * Brings the network into native memory.
     *
     * @param owner of all native arrays of this run
     * @param interval the longest time between two checkpoints
     * @param sources requests to look inside, answered between batches
     */
    TrainingRun(
            TrainingJob job,
            RunControl control,
            Consumer<TrainingEvent> events,
            NDManager owner,
            Duration interval,
            ProbeSources sources) {
        this.job = job;
        this.plan = job.plan();
        this.control = control;
        this.events = events;
        this.owner = owner;
        this.batches = job.data().batches(Split.TRAIN);
        this.rates = new LearningRate(plan, batches);
        InitialWeights initial = RunSetup.initialWeights(job);
        this.network = RunSetup.network(job, owner, initial);
        this.learner =
                new Learner(owner, network, plan.optimizer(), plan.regularization(), plan.seed());
        this.evaluation = new Evaluation(owner, network);
        this.state =
                job.start() instanceof RunStart.Resume resume
                        ? RunState.at(resume.checkpoint().progress())
                        : RunState.beginning(job.compute());
        ProbeView view = new ProbeView(job.program(), network.weights(), job.compute().layout());
        ProbeEye eye = new ProbeEye(owner, view);
        ProbeDesk desk = new ProbeDesk(sources, Optional.of(eye), state::step);
        this.probes = new ProbeShare(desk, state);
        this.frames = new SnapshotKeeper(job.snapshots(), eye, state, events);
        this.keeper =
                new CheckpointKeeper(
                        frames.before(job.checkpoints()),
                        state,
                        network.weights(),
                        learner,
                        interval,
                        events);
        begin(initial);
    }

    private void begin(InitialWeights initial) {
        if (job.start() instanceof RunStart.Resume resume) {
            Map<String, Tensor> states = resume.checkpoint().optimizer();
            learner.restore(states);
            keeper.alreadySaved(resume.checkpoint().progress());
        }
        events.accept(
                new TrainingEvent.Started(
                        state.step(),
                        state.seconds(),
                        state.epoch(),
                        plan.epochs(),
                        batches,
                        job.compute()));
        new StandardizeFit(owner, network, job.data()).fit(job.program(), initial.drawn());
        warn();
        if (state.step() == 0) {
            frames.takeIfWanted(false);
        }
        keeper.save();
    }

    private void warn() {
        if (plan.schedule() instanceof Schedule.ReduceOnPlateau && !validates()) {
            Message warning = Message.of("engine.warning.plateau");
            events.accept(new TrainingEvent.Warned(state.step(), state.seconds(), warning));
        }
    }

    /** Learns until the end or a stop; failures are thrown. */
    TrainingEvent.Ended run() {
        boolean proceeds = true;
        while (proceeds && state.epoch() < plan.epochs() && !state.stoppedEarly()) {
            proceeds = learnEpoch() && finishEpoch();
        }
        keeper.save();
        return ended(proceeds ? Outcome.COMPLETED : Outcome.STOPPED, Optional.empty());
    }

    private boolean learnEpoch() {
        if (!proceed()) {
            return false;
        }
        if (state.batch() >= batches) {
            return true;
        }
        try (BatchFeed feed = job.data().trainingEpoch(state.epoch(), state.batch())) {
            double began = state.seconds();
            Optional<Batch> next = feed.next();
            while (next.isPresent()) {
                learn(next.get(), began);
                if (state.batch() < batches) {
                    frames.takeIfWanted(false);
                }
                keeper.saveIfDue();
                if (!proceed()) {
                    return false;
                }
                began = state.seconds();
                next = feed.next();
            }
        }
        return true;
    }

    private void learn(Batch batch, double began) {
        int epoch = state.epoch();
        int index = state.batch();
        rate = rates.of(epoch, index, state.chosen().reductions());
        StepResult result = learner.learn(batch, state.step() + 1, rate);
        if (!result.finite()) {
            throw diverged(result);
        }
        state.learned(result, batch.size(), state.seconds() - began);
        events.accept(
                new TrainingEvent.BatchDone(
                        state.step(),
                        state.seconds(),
                        epoch,
                        index,
                        result.loss() + result.penalty(),
                        (double) result.top1() / batch.size(),
                        rate,
                        result.gradientNorm(),
                        batch.size()));
    }

    private Diverged diverged(StepResult result) {
        String key =
                Double.isFinite(result.loss() + result.penalty())
                        ? "engine.failed.gradient"
                        : "engine.failed.loss";
        return new Diverged(
                new Message(
                        key,
                        java.util.List.of(
                                state.epoch() + 1, state.batch() + 1, Double.toString(rate))));
    }

    private boolean finishEpoch() {
        Optional<Metrics> validation = Optional.empty();
        if (validates()) {
            events.accept(
                    new TrainingEvent.Validating(state.step(), state.seconds(), state.epoch()));
            validation =
                    evaluation.metrics(
                            job.data().inOrder(Split.VALIDATION),
                            job.data().classes(),
                            this::proceedValidating);
            if (validation.isEmpty()) {
                return false;
            }
        }
        endEpoch(validation);
        return true;
    }

    private void endEpoch(Optional<Metrics> validation) {
        int epoch = state.epoch();
        Metrics training = state.training(job.data().classes());
        double speed = state.sums().images() / state.sums().seconds();
        EpochVerdict verdict = EpochVerdict.of(state.chosen(), epoch, monitored(validation), plan);
        double last = rates.of(epoch, batches - 1, state.chosen().reductions());
        state.epochDone(verdict);
        frames.takeIfWanted(true);
        if (verdict.best() || !chooses()) {
            keeper.choose();
        }
        events.accept(
                new TrainingEvent.EpochDone(
                        state.step(),
                        state.seconds(),
                        epoch,
                        training,
                        validation,
                        last,
                        speed,
                        verdict.best()));
        keeper.trySave();
    }

    private OptionalDouble monitored(Optional<Metrics> validation) {
        return validation
                .map(
                        metrics ->
                                plan.stopping().monitor() == Monitor.VAL_LOSS
                                        ? metrics.loss()
                                        : metrics.top1())
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }

    private boolean validates() {
        return job.data().size(Split.VALIDATION) > 0;
    }

    /** Whether the best epoch's weights are the result, and not the last one's. */
    private boolean chooses() {
        return validates() && plan.stopping().keepBest();
    }

    private boolean proceedValidating() {
        keeper.saveIfDue();
        return proceed();
    }

    /** Between batches: a look inside where one is wanted, waits while paused; false to stop. */
    private boolean proceed() {
        probes.betweenBatches();
        if (control.pauseRequested()) {
            pause();
        }
        return !control.stopRequested();
    }

    private void pause() {
        keeper.trySave();
        state.watch().hold();
        events.accept(new TrainingEvent.Paused(state.step(), state.seconds()));
        try {
            while (control.pauseRequested()) {
                if (!probes.whilePaused()) {
                    control.awaitChange(PAUSE_POLL_MILLISECONDS);
                }
            }
        } catch (InterruptedException interrupted) {
            control.stop();
        }
        state.watch().goOn();
        if (!control.stopRequested()) {
            events.accept(new TrainingEvent.Resumed(state.step(), state.seconds()));
        }
    }

    /** The last event as things stand. */
    TrainingEvent.Ended ended(Outcome outcome, Optional<Message> reason) {
        probes.end();
        frames.settle();
        int done = state.epoch();
        return new TrainingEvent.Ended(
                state.step(),
                state.seconds(),
                outcome,
                reason,
                done,
                chooses() ? state.chosen().bestEpoch() : done - 1);
    }
}
