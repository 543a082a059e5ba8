package org.kernelglass.workflow;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.kernelglass.dataset.Split;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.project.PredictionRow;
import org.kernelglass.project.RunFolder;
import org.kernelglass.project.RunRecord;
import org.kernelglass.training.Predictions;
import org.kernelglass.training.RunControl;

/**
 * Evaluates a run image by image: from what was kept of its best weights, and where nothing was, by
 * asking the network. A look at the test split is counted, whichever way.
 */
public final class AssessRun {

    private final RunTools tools;

    public AssessRun(RunTools tools) {
        this.tools = tools;
    }

    /**
     * @throws Refusal if the run has no weights or no such images, or the images are gone
     * @throws CancellationException if stopped
     */
    public EvaluatedRun on(Path run, EvaluationImages images, RunWatch watch, RunControl control) {
        EvaluatedRun evaluated =
                images instanceof EvaluationImages.InFolder in
                        ? inFolder(run, in, watch, control)
                        : images.equals(EvaluationImages.TEST)
                                ? test(run, watch, control)
                                : validation(run, watch, control);
        if (control.stopRequested()) {
            throw new CancellationException();
        }
        return evaluated;
    }

    /**
     * The same for a run whose dataset may have been moved: where it is gone from where the run
     * knows it, it is taken up from another place, if all its images are there by content.
     *
     * @param elsewhere where it may stand; empty for nowhere
     */
    public EvaluatedRun on(
            Path run,
            EvaluationImages images,
            Optional<Path> elsewhere,
            RunWatch watch,
            RunControl control) {
        elsewhere.ifPresent(place -> new MovedRun(tools, run).follow(place, watch, control));
        return on(run, images, watch, control);
    }

    private EvaluatedRun inFolder(
            Path run, EvaluationImages.InFolder in, RunWatch watch, RunControl control) {
        return EvaluatedRun.of(
                new EvaluateRun(tools).onDataset(run, in.folder(), watch, control), in);
    }

    private EvaluatedRun test(Path run, RunWatch watch, RunControl control) {
        Optional<List<PredictionRow>> kept = BestPredictions.of(run, Split.TEST);
        if (kept.isEmpty()) {
            return EvaluatedRun.of(
                    new EvaluateRun(tools).onTestSplit(run, watch, control), EvaluationImages.TEST);
        }
        try (RunFolder folder = RunFolder.open(run, tools.stacks())) {
            folder.update(RunRecord::withTestLook);
            return EvaluatedRun.ofSplit(run, folder.record(), EvaluationImages.TEST, kept.get());
        }
    }

    private EvaluatedRun validation(Path run, RunWatch watch, RunControl control) {
        List<PredictionRow> rows =
                BestPredictions.of(run, Split.VALIDATION)
                        .orElseGet(() -> askOnValidation(run, watch, control));
        RunRecord record = RunFolder.read(run, tools.stacks());
        return EvaluatedRun.ofSplit(run, record, EvaluationImages.VALIDATION, rows);
    }

    private List<PredictionRow> askOnValidation(Path run, RunWatch watch, RunControl control) {
        RunWeights weights = RunWeights.of(run, RunFolder.read(run, tools.stacks()));
        try (RunImages images = RunImages.open(tools, run, watch, control)) {
            int all = images.images(Split.VALIDATION).length;
            if (all == 0) {
                throw new Refusal(
                        Message.of("workflow.problem.no-validation", run.toString()),
                        Message.of("workflow.hint.no-validation"));
            }
            Predictions predictions =
                    new AskedFeed(images.inOrder(Split.VALIDATION).get(), all, watch)
                            .predict(tools, weights, control);
            if (predictions.size() < all) {
                throw new CancellationException();
            }
            List<PredictionRow> rows = PredictionRows.of(images.index(), predictions);
            BestPredictions.keep(weights, Split.VALIDATION, rows, all, watch);
            return rows;
        }
    }
}
