package org.kernelglass.workflow;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.kernelglass.dataset.Split;
import org.kernelglass.message.Refusal;
import org.kernelglass.project.PredictionRow;
import org.kernelglass.project.RunFolder;
import org.kernelglass.project.RunRecord;
import org.kernelglass.training.RunControl;

/**
 * Brings what networks said of the images of a split: kept predictions where they are of the best
 * weights, otherwise the network is asked again. Each time that it is the test split, it is a look,
 * and counted.
 */
final class MeasuredRuns {

    private final RunTools tools;
    private final Split on;
    private final RunWatch watch;
    private final RunControl control;

    MeasuredRuns(RunTools tools, Split on, RunWatch watch, RunControl control) {
        this.tools = tools;
        this.on = on;
        this.watch = watch;
        this.control = control;
    }

    /**
     * @throws Refusal if the run has no weights or no images in that split, is being written, or
     *     its dataset is gone and nothing was kept
     * @throws CancellationException if stopped before all was said
     */
    MeasuredRun look(Path run) {
        Optional<List<PredictionRow>> kept = kept(run);
        if (kept.isEmpty()) {
            RunEvaluation asked =
                    new EvaluateRun(tools).onOwn(run, Optional.empty(), on, watch, control);
            return MeasuredRun.of(run, asked.record(), asked.rows());
        }
        if (on == Split.TEST) {
            try (RunFolder folder = RunFolder.open(run, tools.stacks())) {
                folder.update(RunRecord::withTestLook);
            }
        }
        return MeasuredRun.of(run, read(run), kept.get());
    }

    private RunRecord read(Path run) {
        return RunFolder.read(run, tools.stacks());
    }

    private Optional<List<PredictionRow>> kept(Path run) {
        return BestPredictions.of(run, on);
    }
}
