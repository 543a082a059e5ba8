package org.kernelglass.workflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.kernelglass.dataset.DatasetProblem;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.dataset.Split;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.project.KeptPredictions;
import org.kernelglass.project.RunFolder;
import org.kernelglass.project.RunPredictions;
import org.kernelglass.project.RunRecord;
import org.kernelglass.project.SplitRow;
import org.kernelglass.training.Predictions;
import org.kernelglass.training.RunControl;

/**
 * Looks again at what a run's network does: on its test split, counted, or on images of another
 * folder.
 */
public final class EvaluateRun {

    private final RunTools tools;

    public EvaluateRun(RunTools tools) {
        this.tools = tools;
    }

    /**
     * Evaluates the best weights on the run's own test split.
     *
     * @throws Refusal if the run has no weights or no test split, or is being written
     * @throws CancellationException if stopped before every image was asked: nothing is counted
     *     then
     */
    public RunEvaluation onTestSplit(Path run, RunWatch watch, RunControl control) {
        RunRecord record = RunFolder.read(run, tools.stacks());
        RunWeights weights = RunWeights.of(run, record);
        RunDataOpening opening = opening(watch, control);
        return onTestSplit(weights, opening.scanAgain(record), opening, watch, control);
    }

    private RunEvaluation onTestSplit(
            RunWeights weights,
            ImageIndex scanned,
            RunDataOpening opening,
            RunWatch watch,
            RunControl control) {
        Path run = weights.run();
        try (RunFolder folder = RunFolder.open(run, tools.stacks())) {
            List<SplitRow> test =
                    rows(weights).stream().filter(row -> row.split() == Split.TEST).toList();
            if (test.isEmpty()) {
                throw new Refusal(
                        Message.of("workflow.problem.no-test", run.toString()),
                        Message.of("workflow.hint.no-test"));
            }
            ImageIndex images = new KeptSplit(test, weights.record().classes()).index(scanned);
            Predictions predictions =
                    predict(weights, opening, images, scanned.problems(), watch, control);
            folder.update(RunRecord::withTestLook);
            keep(weights, images, predictions, watch);
            return new RunEvaluation(
                    weights,
                    true,
                    predictions,
                    folder.record().testLooks(),
                    scanned.problems(),
                    List.of());
        }
    }

    /** That predictions cannot be kept costs a later comparison, and not the answer. */
    private static void keep(
            RunWeights weights, ImageIndex images, Predictions predictions, RunWatch watch) {
        try {
            RunPredictions.write(
                    weights.run(),
                    Split.TEST,
                    new KeptPredictions(weights.step(), PredictionRows.of(images, predictions)));
        } catch (Refusal refusal) {
            watch.notice(refusal.problem());
        }
    }

    private static List<SplitRow> rows(RunWeights weights) {
        List<SplitRow> rows = new ArrayList<>();
        RunFolder.readSplit(weights.run(), weights.record(), rows::add);
        return rows;
    }

    /**
     * Evaluates the best weights on another dataset: on all its images whose classes have the names
     * of the run's; others are left out and listed. Where it holds every image of the run by
     * content, it is the run's own dataset, moved, and its test split is evaluated.
     *
     * @throws Refusal if the run has no weights, or no class of the dataset is known to it
     * @throws CancellationException if stopped before every image was asked
     */
    public RunEvaluation onDataset(Path run, Path dataset, RunWatch watch, RunControl control) {
        RunRecord record = RunFolder.read(run, tools.stacks());
        RunWeights weights = RunWeights.of(run, record);
        RunDataOpening opening = opening(watch, control);
        ImageIndex scanned = opening.scan(dataset);
        List<SplitRow> rows = rows(weights);
        if (new KeptSplit(rows, record.classes()).isWholeIn(scanned)) {
            watch.notice(Message.of("workflow.notice.moved", dataset.toString()));
            return onTestSplit(weights, scanned, opening, watch, control);
        }
        return onOther(
                weights,
                new OtherDataset(scanned, record.classes(), rows),
                opening,
                watch,
                control);
    }

    private RunEvaluation onOther(
            RunWeights weights,
            OtherDataset other,
            RunDataOpening opening,
            RunWatch watch,
            RunControl control) {
        ImageIndex matched = other.matched();
        List<DatasetProblem> problems = other.problems();
        Predictions predictions = predict(weights, opening, matched, problems, watch, control);
        int looks = weights.record().testLooks();
        return new RunEvaluation(
                weights, false, predictions, looks, problems, other.unknownClasses());
    }

    private RunDataOpening opening(RunWatch watch, RunControl control) {
        return new RunDataOpening(tools.reader(), tools.workers(), tools.places(), watch, control);
    }

    private Predictions predict(
            RunWeights weights,
            RunDataOpening opening,
            ImageIndex images,
            List<DatasetProblem> problems,
            RunWatch watch,
            RunControl control) {
        try (RunData data =
                opening.asTest(
                        images,
                        weights.record().project(),
                        FittedRanges.read(weights.record().fitted()),
                        problems)) {
            watch.progress(RunWatch.Stage.STARTING_ENGINE, 0, 0);
            watch.computing(tools.trainer().get().device(), weights.record().compute());
            return whole(
                    images,
                    tools.trainer()
                            .get()
                            .predict(
                                    weights.program(),
                                    weights.arrays(),
                                    weights.record().compute(),
                                    data.data().inOrder(Split.TEST),
                                    control));
        }
    }

    /** Figures of a part would be taken for those of the whole. */
    private static Predictions whole(ImageIndex images, Predictions predictions) {
        if (predictions.size() < images.images().size()) {
            throw new CancellationException("stopped before every image was asked");
        }
        return predictions;
    }
}
