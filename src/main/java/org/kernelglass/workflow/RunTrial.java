package org.kernelglass.workflow;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.kernelglass.dataset.DataSplit;
import org.kernelglass.dataset.Split;
import org.kernelglass.experiment.ExperimentImages;
import org.kernelglass.experiment.Trial;
import org.kernelglass.experiment.TrialData;
import org.kernelglass.experiment.TrialResult;
import org.kernelglass.experiment.TrialRunner;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.network.LayerCost;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.network.StackCompiler;
import org.kernelglass.network.StackReport;
import org.kernelglass.project.DataSettings;
import org.kernelglass.project.Project;
import org.kernelglass.training.Checkpoint;
import org.kernelglass.training.CheckpointStore;
import org.kernelglass.training.CheckpointStore.Pointer;
import org.kernelglass.training.Compute;
import org.kernelglass.training.Metrics;
import org.kernelglass.training.Predictions;
import org.kernelglass.training.RunControl;
import org.kernelglass.training.RunStart;
import org.kernelglass.training.TrainingEvent;
import org.kernelglass.training.TrainingEvent.Ended;
import org.kernelglass.training.TrainingEvent.Outcome;
import org.kernelglass.training.TrainingJob;

/**
 * Carries out trials in this process. A trial whose checkpoints are there goes on from them, with
 * the same result to the bit as if it had never been interrupted.
 */
final class RunTrial implements TrialRunner {

    private static final Predictions NONE = new Predictions(new int[0], new int[0], new float[0][]);
    private static final Metrics UNKNOWN = new Metrics(Double.NaN, Double.NaN, Double.NaN);

    private final RunTools tools;
    private final RunDataOpening opening;
    private final TrialImages images;
    private final Function<Trial, CheckpointStore> checkpoints;

    /**
     * @param checkpoints where those of a trial are kept until it is done
     */
    RunTrial(
            RunTools tools,
            RunDataOpening opening,
            TrialImages images,
            Function<Trial, CheckpointStore> checkpoints) {
        this.tools = tools;
        this.opening = opening;
        this.images = images;
        this.checkpoints = checkpoints;
    }

    @Override
    public TrialResult run(Trial trial, RunControl control, Consumer<TrainingEvent> events) {
        ExperimentImages all = images.of(trial.data(), trial.part());
        DataSplit split =
                all.split(
                        trial.part(), trial.share(), trial.plan().seed(), trial.data().groupRule());
        NetworkProgram program =
                StackCompiler.compile(
                        trial.stack(),
                        trial.data().preprocessing().shape(),
                        trial.data().classes().size());
        try (RunData data = opening.taking(all.index(), split, project(trial))) {
            return new Training(trial, program, data, control, events).result();
        }
    }

    static Project project(Trial trial) {
        TrialData data = trial.data();
        DataSettings settings =
                new DataSettings(
                        data.location(),
                        data.preprocessing(),
                        data.validationShare(),
                        data.testShare(),
                        data.groupRule(),
                        trial.augmentation());
        return new Project(settings, trial.stack(), trial.plan());
    }

    /** One trial, its images open. */
    private final class Training {

        private final Trial trial;
        private final NetworkProgram program;
        private final RunData data;
        private final RunControl control;
        private final Consumer<TrainingEvent> events;
        private final CheckpointStore store;
        private final Compute compute;

        Training(
                Trial trial,
                NetworkProgram program,
                RunData data,
                RunControl control,
                Consumer<TrainingEvent> events) {
            this.trial = trial;
            this.program = program;
            this.data = data;
            this.control = control;
            this.events = events;
            store = checkpoints.apply(trial);
            compute =
                    tools.trainer()
                            .get()
                            .resolve(program, trial.plan().batchSize(), trial.plan().compute());
        }

        TrialResult result() {
            Ended ended = tools.trainer().get().train(job(), control, events);
            if (ended.outcome() == Outcome.STOPPED) {
                throw new CancellationException();
            }
            refuseUnlessItsOwn(ended);
            Optional<Checkpoint> best =
                    ended.diverged() ? Optional.empty() : store.load(Pointer.BEST);
            return best.map(checkpoint -> measured(ended, checkpoint))
                    .orElseGet(() -> failed(ended));
        }

        /** A full disk says nothing of a candidate: the trial has no result then. */
        private static void refuseUnlessItsOwn(Ended ended) {
            if (ended.outcome() == Outcome.FAILED && !ended.diverged()) {
                throw new Refusal(reason(ended), Message.of("workflow.hint.trial-interrupted"));
            }
        }

        private static Message reason(Ended ended) {
            return ended.reason().orElse(Message.of("workflow.problem.unknown"));
        }

        private TrainingJob job() {
            RunStart start =
                    store.load(Pointer.LAST)
                            .<RunStart>map(RunStart.Resume::new)
                            .orElseGet(RunStart.Fresh::new);
            return new TrainingJob(program, trial.plan(), compute, data.data(), start, store);
        }

        private TrialResult measured(Ended ended, Checkpoint best) {
            Predictions held = predict(best, Split.VALIDATION);
            Optional<Metrics> training =
                    trial.measuresTraining()
                            ? Optional.of(metrics(predict(best, Split.TRAIN)))
                            : Optional.empty();
            return result(Optional.empty(), metrics(held), training, ended, held);
        }

        private TrialResult failed(Ended ended) {
            return result(Optional.of(reason(ended)), UNKNOWN, Optional.empty(), ended, NONE);
        }

        private TrialResult result(
                Optional<Message> failure,
                Metrics validation,
                Optional<Metrics> training,
                Ended ended,
                Predictions held) {
            LayerCost cost = cost();
            return new TrialResult(
                    failure,
                    validation,
                    training,
                    ended.epochsDone(),
                    Figures.parameters(program),
                    cost.multiplyAdds(),
                    ended.seconds(),
                    held);
        }

        private LayerCost cost() {
            return StackReport.of(
                            trial.stack(),
                            trial.data().preprocessing().shape(),
                            trial.data().classes().size())
                    .total();
        }

        private Predictions predict(Checkpoint best, Split split) {
            Predictions predictions =
                    tools.trainer()
                            .get()
                            .predict(
                                    program,
                                    best.weights(),
                                    compute,
                                    data.data().inOrder(split),
                                    control);
            if (predictions.size() < data.data().size(split)) {
                throw new CancellationException();
            }
            return predictions;
        }

        private Metrics metrics(Predictions predictions) {
            return Figures.of(predictions, trial.data().classes().size()).metrics();
        }
    }
}
