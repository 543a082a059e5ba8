package org.kernelglass.workflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kernelglass.dataset.Split;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.message.WrongUse;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.network.Pruned;
import org.kernelglass.network.Pruning;
import org.kernelglass.network.StackCompiler;
import org.kernelglass.project.ParentRun;
import org.kernelglass.project.Project;
import org.kernelglass.project.RunFolder;
import org.kernelglass.project.RunRecord;
import org.kernelglass.project.RunResults;
import org.kernelglass.project.RunState;
import org.kernelglass.project.SplitRow;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.training.Checkpoint;
import org.kernelglass.training.Checkpoint.Chosen;
import org.kernelglass.training.Checkpoint.Progress;
import org.kernelglass.training.Checkpoint.RunningSums;
import org.kernelglass.training.CheckpointStore.Pointer;
import org.kernelglass.training.Predictions;
import org.kernelglass.training.RunControl;

/**
 * Takes filters out of a run's network: the remaining weights are carried over and measured on the
 * validation split beside the whole network. The run itself stays as it is; what came out can be
 * kept as a new run.
 */
public final class PruneFilters {

    private final RunTools tools;

    public PruneFilters(RunTools tools) {
        this.tools = tools;
    }

    /**
     * What came out.
     *
     * @param project the run's, with the smaller stack: for a project's editing history
     * @param weights of the smaller network
     * @param before figures of the whole network
     * @param after figures of the smaller one, on the same images
     * @param parametersBefore values that the whole network stores, statistics included
     * @param parametersAfter likewise the smaller one
     * @param split whose images were looked at
     * @param run folder of the new run; empty where none was asked for
     */
    public record Result(
            Project project,
            Map<String, Tensor> weights,
            TestFigures before,
            TestFigures after,
            long parametersBefore,
            long parametersAfter,
            Split split,
            Optional<Path> run) {}

    /**
     * Removes, measures, and writes the new run where one is asked for.
     *
     * @param layerId a convolution or dense layer
     * @param filters which of its filters go
     * @param out folder of the new run: must not exist or be empty; nothing is overwritten
     * @throws Refusal if the run has no weights, its images are gone, or the folder is not free;
     *     {@link WrongUse} if these filters cannot be removed, and why
     * @throws java.util.concurrent.CancellationException if stopped; nothing is written then
     */
    public Result prune(
            Path run,
            String layerId,
            Set<Integer> filters,
            Optional<Path> out,
            RunWatch watch,
            RunControl control) {
        out.ifPresent(RunFolder::refuseUnlessFree);
        RunRecord record = RunFolder.read(run, tools.stacks());
        RunWeights whole = RunWeights.of(run, record);
        Pruned pruned = removed(whole, layerId, filters);
        Project project =
                new Project(record.project().data(), pruned.stack(), record.project().plan());
        NetworkProgram program =
                StackCompiler.compile(
                        pruned.stack(), whole.program().input(), record.classes().size());
        Split split;
        TestFigures before;
        TestFigures after;
        try (RunImages images = new InspectRun(tools).images(run, watch, control)) {
            split = images.measuringSplit(watch);
            watch.progress(RunWatch.Stage.STARTING_ENGINE, 0, 0);
            watch.computing(tools.trainer().get().device(), record.compute());
            before = figures(whole.program(), whole.arrays(), record, images, split, control);
            after = figures(program, pruned.weights(), record, images, split, control);
        }
        RunRecord smaller = record(record, run, project, program, after, split);
        out.ifPresent(folder -> write(folder, smaller, rows(run, record), pruned.weights()));
        return new Result(
                project,
                pruned.weights(),
                before,
                after,
                Figures.parameters(whole.program()),
                Figures.parameters(program),
                split,
                out);
    }

    /**
     * Refuses what cannot be removed, before anything is measured.
     *
     * @throws WrongUse if these filters cannot be removed, and why
     */
    private static Pruned removed(RunWeights whole, String layerId, Set<Integer> filters) {
        try {
            return Pruning.of(
                    whole.record().project().stack(),
                    whole.program().input(),
                    whole.record().classes().size(),
                    whole.arrays(),
                    layerId,
                    filters);
        } catch (Refusal refusal) {
            throw WrongUse.from(refusal);
        }
    }

    private TestFigures figures(
            NetworkProgram program,
            Map<String, Tensor> weights,
            RunRecord record,
            RunImages images,
            Split split,
            RunControl control) {
        Predictions predictions =
                tools.trainer()
                        .get()
                        .predict(
                                program,
                                weights,
                                record.compute(),
                                images.inOrder(split).get(),
                                control);
        if (control.stopRequested()) {
            throw new java.util.concurrent.CancellationException();
        }
        return Figures.of(predictions, record.classes().size());
    }

    private RunRecord record(
            RunRecord parent,
            Path run,
            Project project,
            NetworkProgram program,
            TestFigures after,
            Split split) {
        double validation = split == Split.VALIDATION ? after.metrics().top1() : Double.NaN;
        String name = tools.pictures().words(Message.of("workflow.run.pruned", parent.name()));
        RunResults results =
                new RunResults(
                        Double.NaN,
                        validation,
                        Double.NaN,
                        Double.NaN,
                        0,
                        0,
                        Figures.parameters(program));
        return RunRecord.begin(
                        name,
                        tools.versions(),
                        project,
                        parent.classes(),
                        parent.compute(),
                        parent.device())
                .withFitted(parent.fitted())
                .withParent(
                        new ParentRun(run.toAbsolutePath().normalize().toString(), Pointer.BEST))
                .withState(RunState.COMPLETED)
                .withResults(results);
    }

    private static List<SplitRow> rows(Path run, RunRecord record) {
        List<SplitRow> rows = new ArrayList<>();
        RunFolder.readSplit(run, record, rows::add);
        return rows;
    }

    private void write(
            Path out, RunRecord record, List<SplitRow> rows, Map<String, Tensor> weights) {
        Progress untrained =
                new Progress(0, 0, 0, 0, RunningSums.ZERO, Chosen.NOTHING, record.compute(), false);
        try (RunFolder folder = RunFolder.create(out, record, tools.stacks())) {
            folder.keepSplit(rows.iterator());
            folder.checkpoints().save(new Checkpoint(weights, Map.of(), untrained), Pointer.BEST);
        }
    }
}
