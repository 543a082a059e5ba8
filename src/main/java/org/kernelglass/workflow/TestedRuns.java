package org.kernelglass.workflow;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kernelglass.dataset.Split;
import org.kernelglass.message.Refusal;
import org.kernelglass.project.KeptPredictions;
import org.kernelglass.project.PredictionRow;
import org.kernelglass.project.RunCheckpoints;
import org.kernelglass.project.RunFolder;
import org.kernelglass.project.RunPredictions;
import org.kernelglass.project.RunRecord;
import org.kernelglass.training.CheckpointStore.Pointer;
import org.kernelglass.training.RunControl;

/**
 * Brings what networks said of their test images: kept predictions where they are of the best
 * weights, otherwise the network is asked again. Each time it is a look at the test split, and
 * counted.
 */
final class TestedRuns {

    private final RunTools tools;
    private final RunWatch watch;
    private final RunControl control;

    TestedRuns(RunTools tools, RunWatch watch, RunControl control) {
        this.tools = tools;
        this.watch = watch;
        this.control = control;
    }

    /**
     * @throws Refusal if the run has no weights or no test split, is being written, or its dataset
     *     is gone and nothing was kept
     * @throws java.util.concurrent.CancellationException if stopped before every image was asked
     */
    TestedRun look(Path run) {
        Optional<List<PredictionRow>> kept = kept(run);
        if (kept.isEmpty()) {
            new EvaluateRun(tools).onTestSplit(run, watch, control);
            return TestedRun.of(run, read(run), kept(run).orElse(List.of()));
        }
        try (RunFolder folder = RunFolder.open(run, tools.stacks())) {
            folder.update(RunRecord::withTestLook);
            return TestedRun.of(run, folder.record(), kept.get());
        }
    }

    private RunRecord read(Path run) {
        return RunFolder.read(run, tools.stacks());
    }

    /**
     * What the best weights said of the test images, without a further look.
     *
     * @return empty where nothing was kept, or of other weights
     * @throws Refusal if the file is damaged
     */
    static Optional<List<PredictionRow>> kept(Path run) {
        Optional<Long> best = new RunCheckpoints(run).step(Pointer.BEST);
        return RunPredictions.read(run, Split.TEST)
                .filter(predictions -> best.equals(Optional.of(predictions.step())))
                .map(KeptPredictions::rows);
    }
}
