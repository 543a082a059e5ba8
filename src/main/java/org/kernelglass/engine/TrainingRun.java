package org.kernelglass.engine;

import ai.djl.ndarray.NDManager;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.kernelglass.dataset.Batch;
import org.kernelglass.dataset.BatchFeed;
import org.kernelglass.dataset.Split;
import org.kernelglass.message.Message;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.training.RunControl;
import org.kernelglass.training.RunStart;
import org.kernelglass.training.Schedule;
import org.kernelglass.training.TrainingEvent;
import org.kernelglass.training.TrainingEvent.Outcome;
import org.kernelglass.training.TrainingJob;
import org.kernelglass.training.TrainingPlan;

/**
 * One training from its start to its last event. Model thread only.
 *
 * <p>Pause and stop are read between batches, also those of validation. A stop there leaves a
 * checkpoint whose epoch has no batches left: a resume validates first.
 */
final class TrainingRun {

    private final TrainingJob job;
    private final TrainingPlan plan;
    private final Consumer<TrainingEvent> events;
    private final int batches;
    private final RunState state;
    private final Network network;
    private final Learner learner;
    private final CheckpointKeeper keeper;
    private final LearningRate rates;
    private final ProbeShare probes;
    private final SnapshotKeeper frames;
    private final BetweenBatches between;
    private final EpochEnd epochEnd;
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
        this.events = events;
        this.batches = job.data().batches(Split.TRAIN);
        this.rates = new LearningRate(plan, batches);
        InitialWeights initial = RunSetup.initialWeights(job);
        this.network = RunSetup.network(job, owner, initial);
        this.learner =
                new Learner(owner, network, plan.optimizer(), plan.regularization(), plan.seed());
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
        this.between = new BetweenBatches(control, state, keeper, probes, events);
        this.epochEnd =
                new EpochEnd(
                        job.data(),
                        plan,
                        state,
                        new Evaluation(owner, network),
                        keeper,
                        frames,
                        events);
        begin(owner, initial);
    }

    private void begin(NDManager owner, InitialWeights initial) {
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
        if (plan.schedule() instanceof Schedule.ReduceOnPlateau && !epochEnd.validates()) {
            Message warning = Message.of("engine.warning.plateau");
            events.accept(new TrainingEvent.Warned(state.step(), state.seconds(), warning));
        }
    }

    /** Learns until the end or a stop; failures are thrown. */
    TrainingEvent.Ended run() {
        boolean proceeds = true;
        while (proceeds && state.epoch() < plan.epochs() && !state.stoppedEarly()) {
            proceeds = learnEpoch() && epochEnd.finish(lastRate(), between::saveAndProceed);
        }
        keeper.save();
        return ended(proceeds ? Outcome.COMPLETED : Outcome.STOPPED, Optional.empty());
    }

    /** Of the epoch's last batch. */
    private double lastRate() {
        return rates.of(state.epoch(), batches - 1, state.chosen().reductions());
    }

    private boolean learnEpoch() {
        if (!between.proceed()) {
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
                if (!between.saveAndProceed()) {
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
                epochEnd.chooses() ? state.chosen().bestEpoch() : done - 1);
    }
}
