package org.kernelglass.workflow;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.dataset.Split;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.message.WrongUse;
import org.kernelglass.network.LayerStack;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.network.StackCompiler;
import org.kernelglass.project.ChangeFile;
import org.kernelglass.project.NewRunFolder;
import org.kernelglass.project.ParentRun;
import org.kernelglass.project.PinnedImage;
import org.kernelglass.project.Project;
import org.kernelglass.project.RunCheckpoints;
import org.kernelglass.project.RunFolder;
import org.kernelglass.project.RunRecord;
import org.kernelglass.project.StackJson;
import org.kernelglass.training.CheckpointStore.Pointer;
import org.kernelglass.training.Compute;
import org.kernelglass.training.DeviceInfo;
import org.kernelglass.training.RunControl;
import org.kernelglass.training.RunStart;
import org.kernelglass.training.RunTrainer;

/** Begins a run: dataset to batches, stack to network, both into a new run folder, and trains. */
public final class TrainRun {

    private final RunTools tools;

    public TrainRun(RunTools tools) {
        this.tools = tools;
    }

    /**
     * Trains to the end, a stop or a failure and evaluates what came out. Any thread but the model
     * thread; waits.
     *
     * @throws Refusal if the run cannot begin: nothing has been written then but caches
     * @throws java.util.concurrent.CancellationException if stopped before the first batch
     */
    public RunReport run(TrainRequest request, RunWatch watch, RunControl control) {
        checkDesign(request);
        NewRunFolder.refuseUnlessFree(request.out());
        RunDataOpening opening =
                new RunDataOpening(tools.reader(), tools.workers(), tools.places(), watch, control);
        ImageIndex scanned = opening.scan(Path.of(request.data().location()));
        scanned.requireTrainable();
        Project project = project(request, scanned.classes().size());
        NetworkProgram program =
                StackCompiler.compile(
                        project.stack(),
                        project.data().preprocessing().shape(),
                        scanned.classes().size());
        refuseNothingToLearn(program, project);
        new MemoryCheck(tools.memory()).refuseTooLarge(project, scanned.classes().size());
        try (RunData data = data(request, opening, scanned, project)) {
            return train(request, project, program, data, watch, control);
        }
    }

    private RunData data(
            TrainRequest request, RunDataOpening opening, ImageIndex scanned, Project project) {
        return request.splitOf()
                .map(run -> new OtherSplit(run, tools.stacks()).open(opening, scanned, project))
                .orElseGet(() -> opening.begin(scanned, project));
    }

    /** Before images are prepared and a folder is made. */
    private static void refuseNothingToLearn(NetworkProgram program, Project project) {
        if (!program.learns(project.plan().frozenLayers())) {
            throw new Refusal(
                    Message.of("engine.problem.nothing-to-learn"),
                    Message.of("engine.hint.nothing-to-learn"));
        }
    }

    /** A setting that does not exist is found before a large dataset is read. */
    private static void checkDesign(TrainRequest request) {
        try {
            LayerStack stack = request.design().forClasses(2);
            request.freeze().forEach(address -> address.find(stack));
        } catch (Refusal refusal) {
            throw WrongUse.from(refusal);
        }
    }

    private static Project project(TrainRequest request, int classes) {
        LayerStack stack = request.design().forClasses(classes);
        Set<String> frozen = new HashSet<>(request.plan().frozenLayers());
        request.freeze().forEach(address -> frozen.add(address.find(stack).id()));
        return new Project(request.data(), stack, request.plan().withFrozenLayers(frozen));
    }

    private RunReport train(
            TrainRequest request,
            Project project,
            NetworkProgram program,
            RunData data,
            RunWatch watch,
            RunControl control) {
        RunStart start = start(request.parent(), tools.stacks());
        if (start instanceof RunStart.FromWeights from) {
            EarlierWeights.of(program, from).tell(watch);
        }
        if (data.data().size(Split.VALIDATION) == 0) {
            watch.notice(Message.of("workflow.notice.no-validation"));
        }
        List<PinnedImage> pinned = Pins.of(data, request.timeLapse());
        Pins.gone(data, request.timeLapse())
                .forEach(name -> watch.notice(Message.of("workflow.notice.pin-gone", name)));
        watch.progress(RunWatch.Stage.STARTING_ENGINE, 0, 0);
        RunTrainer trainer = tools.trainer().get();
        DeviceInfo device = trainer.device();
        Compute compute =
                trainer.resolve(program, project.plan().batchSize(), project.plan().compute());
        watch.computing(device, compute);
        RunRecord record =
                RunRecord.begin(
                                request.name(),
                                tools.versions(),
                                project,
                                data.index().classes(),
                                compute,
                                device)
                        .withFitted(FittedRanges.write(data.pixels().fit()));
        record = request.parent().map(TrainRun::parentRun).map(record::withParent).orElse(record);
        try (RunFolder folder = RunFolder.create(request.out(), record, tools.stacks())) {
            request.change().ifPresent(change -> ChangeFile.write(request.out(), change));
            Pins.keep(folder, request.timeLapse(), pinned);
            folder.keepSplit(RunDataOpening.rows(data).iterator());
            return new RunExecution(tools, folder, data, program, watch, control).run(start);
        }
    }

    private static ParentRun parentRun(Path folder) {
        return new ParentRun(folder.toAbsolutePath().normalize().toString(), Pointer.BEST);
    }

    /** Fresh, or from the parent's best weights. */
    static RunStart start(Optional<Path> parent, StackJson stacks) {
        return parent.map(run -> weightsOf(run, stacks)).orElseGet(RunStart.Fresh::new);
    }

    private static RunStart weightsOf(Path parent, StackJson stacks) {
        return new RunCheckpoints(parent)
                .loadWeights(Pointer.BEST)
                .<RunStart>map(checkpoint -> new RunStart.FromWeights(checkpoint.weights()))
                .orElseThrow(() -> LostCheckpoint.best(parent, RunFolder.read(parent, stacks)));
    }
}
