package org.kernelglass.workflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kernelglass.dataset.Split;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.project.NewRunFolder;
import org.kernelglass.project.ParentRun;
import org.kernelglass.project.RunFolder;
import org.kernelglass.project.RunRecord;
import org.kernelglass.project.RunResults;
import org.kernelglass.project.RunState;
import org.kernelglass.project.SplitRow;
import org.kernelglass.training.Checkpoint;
import org.kernelglass.training.Checkpoint.Chosen;
import org.kernelglass.training.Checkpoint.Progress;
import org.kernelglass.training.Checkpoint.RunningSums;
import org.kernelglass.training.CheckpointStore.Pointer;

/**
 * A network that was made smaller, as a run that others can begin with: complete, on the split of
 * the run whose network it was, with weights and no training of its own.
 *
 * @param parent folder of the run whose network was made smaller
 * @param result what came out
 */
record PrunedRun(RunTools tools, Path parent, PruneFilters.Result result) {

    /**
     * Writes it.
     *
     * @param out must not exist or be empty
     * @throws Refusal if the folder is not free or cannot be written
     */
    void write(Path out) {
        NewRunFolder.refuseUnlessFree(out);
        RunRecord whole = RunFolder.read(parent, tools.stacks());
        RunRecord record = record(whole);
        List<SplitRow> rows = rows(whole);
        Progress untrained =
                new Progress(0, 0, 0, 0, RunningSums.ZERO, Chosen.NOTHING, record.compute(), false);
        try (RunFolder folder = RunFolder.create(out, record, tools.stacks())) {
            folder.keepSplit(rows.iterator());
            folder.checkpoints()
                    .save(new Checkpoint(result.weights(), Map.of(), untrained), Pointer.BEST);
        }
    }

    private RunRecord record(RunRecord whole) {
        double validation =
                result.split() == Split.VALIDATION
                        ? result.after().outcome().accuracy()
                        : Double.NaN;
        String name = tools.pictures().words(Message.of("workflow.run.pruned", whole.name()));
        RunResults results =
                new RunResults(
                        Double.NaN,
                        validation,
                        Double.NaN,
                        Double.NaN,
                        0,
                        0,
                        result.after().parameters());
        return RunRecord.begin(
                        name,
                        tools.versions(),
                        result.project(),
                        whole.classes(),
                        whole.compute(),
                        whole.device())
                .withFitted(whole.fitted())
                .withParent(
                        new ParentRun(
                                parent.toAbsolutePath().normalize().toString(),
                                result.checkpoint()))
                .withState(RunState.COMPLETED)
                .withResults(results);
    }

    private List<SplitRow> rows(RunRecord whole) {
        List<SplitRow> rows = new ArrayList<>();
        RunFolder.readSplit(parent, whole, rows::add);
        return rows;
    }
}
