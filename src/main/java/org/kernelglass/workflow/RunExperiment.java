package org.kernelglass.workflow;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.experiment.Candidate;
import org.kernelglass.experiment.Experiment;
import org.kernelglass.experiment.ExperimentImages;
import org.kernelglass.experiment.Trial;
import org.kernelglass.experiment.TrialData;
import org.kernelglass.experiment.TrialResult;
import org.kernelglass.message.Message;
import org.kernelglass.message.WrongUse;
import org.kernelglass.network.StackCompiler;
import org.kernelglass.project.ExperimentFolder;
import org.kernelglass.training.CheckpointStore;
import org.kernelglass.training.Compute;
import org.kernelglass.training.RunControl;
import org.kernelglass.training.RunTrainer;
import org.kernelglass.training.TrainingPlan.ComputeRequest;

/**
 * Carries out experiments: sweeps, k-fold cross-validation, learning curves, measured remedies. One
 * trial after another; each that is done is kept at once, so that an experiment may be killed at
 * any moment and goes on where it was. Asked for more than before in the same folder (values,
 * seeds, epochs, budget), it carries out what is missing.
 */
public final class RunExperiment {

    private final RunTools tools;

    public RunExperiment(RunTools tools) {
        this.tools = tools;
    }

    /**
     * Begins an experiment, or goes on with it, until its trials or its budget are at an end or
     * somebody stops it. Any thread but the model thread; waits.
     *
     * @throws org.kernelglass.message.Refusal if it cannot begin, the folder holds something else,
     *     or a trial failed of what may pass, such as a full disk; it goes on from there then
     * @throws CancellationException if stopped before the first trial
     */
    public ExperimentReport run(
            ExperimentRequest request, ExperimentWatch watch, RunControl control) {
        ExperimentDesign design = new ExperimentDesign(request);
        design.check();
        RunDataOpening opening = opening(watch, control);
        TrialImages images = new TrialImages(opening);
        ImageIndex scanned = images.scan(Path.of(request.data().location()));
        scanned.requireTrainable();
        TrialData data = design.data(scanned);
        MemoryCheck memory = new MemoryCheck(tools.memory());
        // threads and layout are not known yet, and decide nothing here
        Experiment wanted =
                design.experiment(data, new Compute(1, Compute.Layout.CHANNELS_LAST), memory);
        Path out = new ExperimentPlaces(tools).of(request, wanted);
        try (ExperimentFolder folder = ExperimentFolder.open(out, tools.stacks())) {
            Optional<Experiment> before = folder.definition();
            before.ifPresent(there -> refuseOther(out, there, wanted));
            Experiment experiment =
                    wanted.computing(
                            before.map(Experiment::compute)
                                    .orElseGet(() -> resolve(wanted, watch)));
            return carryOut(experiment, folder, images, opening, watch, control);
        }
    }

    /**
     * Goes on with an experiment as it stands in its folder.
     *
     * @param moved where its images stand now, if they have moved; checked by name and content
     * @throws org.kernelglass.message.Refusal as {@link #run}
     */
    public ExperimentReport resume(
            Path out, Optional<Path> moved, ExperimentWatch watch, RunControl control) {
        RunDataOpening opening = opening(watch, control);
        try (ExperimentFolder folder = ExperimentFolder.open(out, tools.stacks())) {
            Experiment there = ExperimentFolder.read(out, tools.stacks());
            Experiment experiment =
                    moved.map(to -> there.at(to.toAbsolutePath().normalize().toString()))
                            .orElse(there);
            TrialImages images = new TrialImages(opening);
            return carryOut(experiment, folder, images, opening, watch, control);
        }
    }

    /**
     * Carries out one trial by itself, as a process does that was sent its description.
     *
     * @param checkpoints where the trial can be gone on with after a kill
     * @throws org.kernelglass.message.Refusal if its images are not where it says, or others
     * @throws CancellationException if stopped
     */
    public TrialResult carryOut(
            Trial trial, CheckpointStore checkpoints, RunWatch watch, RunControl control) {
        RunDataOpening opening = opening(watch, control);
        return new RunTrial(tools, opening, new TrialImages(opening), any -> checkpoints)
                .run(trial, control, watch::event);
    }

    /** Whether an experiment stands in the folder. */
    public static boolean standsIn(Path folder) {
        return ExperimentFolder.isExperiment(folder);
    }

    private RunDataOpening opening(RunWatch watch, RunControl control) {
        return new RunDataOpening(tools.reader(), tools.workers(), tools.places(), watch, control);
    }

    private static void refuseOther(Path out, Experiment there, Experiment wanted) {
        boolean same =
                there.purpose() == wanted.purpose()
                        && there.data().at("").equals(wanted.data().at(""));
        if (!same) {
            throw new WrongUse(
                    Message.of("workflow.problem.other-experiment", out.toString()),
                    Message.of("workflow.hint.other-experiment"));
        }
    }

    private Compute resolve(Experiment experiment, RunWatch watch) {
        watch.progress(RunWatch.Stage.STARTING_ENGINE, 0, 0);
        Candidate baseline = experiment.candidates().get(experiment.baseline());
        TrialData data = experiment.data();
        ComputeRequest asked = baseline.setup().plan().compute();
        return tools.trainer()
                .get()
                .resolve(
                        StackCompiler.compile(
                                baseline.setup().stack(),
                                data.preprocessing().shape(),
                                data.classes().size()),
                        baseline.setup().plan().batchSize(),
                        asked);
    }

    private ExperimentReport carryOut(
            Experiment experiment,
            ExperimentFolder folder,
            TrialImages images,
            RunDataOpening opening,
            ExperimentWatch watch,
            RunControl control) {
        ExperimentImages all =
                images.of(
                        experiment.data(),
                        experiment.repetition().folds(),
                        experiment.repetition().repeats());
        folder.keep(experiment, all);
        RunTrainer trainer = tools.trainer().get();
        watch.progress(RunWatch.Stage.STARTING_ENGINE, 0, 0);
        watch.computing(trainer.device(), experiment.compute());
        RunTrial runner = new RunTrial(tools, opening, images, folder::checkpoints);
        return new ExperimentCourse(experiment, folder, runner, watch, control).run(all);
    }
}
