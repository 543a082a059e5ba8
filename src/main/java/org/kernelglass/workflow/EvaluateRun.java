package org.kernelglass.workflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.kernelglass.dataset.DatasetProblem;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.dataset.Split;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.project.RunFolder;
import org.kernelglass.project.RunRecord;
import org.kernelglass.project.SplitRow;
import org.kernelglass.training.Predictions;
import org.kernelglass.training.RunControl;

/**
 * Looks again at what a run's network does: on a split of its own, where a look at the test split
 * is counted, or on images of another folder.
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
        return onOwn(run, Optional.empty(), Split.TEST, watch, control);
    }

    /**
     * Evaluates the best weights on one of the run's own splits. Only a look at the test split is
     * counted: the others are there to be looked at, also in a run that cannot be written.
     *
     * @param movedTo where the run's dataset stands now; empty for where it stood
     * @throws Refusal if the run has no weights or no images in that split, images of that split
     *     are not there with the same content, or a look at the test split cannot be counted
     * @throws CancellationException if stopped before every image was asked
     */
    public RunEvaluation onOwn(
            Path run, Optional<Path> movedTo, Split split, RunWatch watch, RunControl control) {
        RunRecord record = RunFolder.read(run, tools.stacks());
        RunWeights weights = RunWeights.of(run, record);
        RunDataOpening opening = opening(watch, control);
        ImageIndex scanned = movedTo.map(opening::scan).orElseGet(() -> opening.scanAgain(record));
        return onOwn(weights, split, scanned, opening, watch, control);
    }

    private RunEvaluation onOwn(
            RunWeights weights,
            Split split,
            ImageIndex scanned,
            RunDataOpening opening,
            RunWatch watch,
            RunControl control) {
        Path run = weights.run();
        try (RunFolder counting = counting(split, run)) {
            List<SplitRow> part =
                    rows(weights).stream().filter(row -> row.split() == split).toList();
            if (part.isEmpty()) {
                throw nothingIn(split, run);
            }
            ImageIndex images = new KeptSplit(part, weights.record().classes()).index(scanned);
            Predictions predictions =
                    predict(weights, opening, images, scanned.problems(), watch, control);
            RunEvaluation evaluation =
                    RunEvaluation.of(
                            weights,
                            Optional.of(split),
                            predictions,
                            images,
                            counting == null ? weights.record() : counted(counting),
                            scanned.problems(),
                            List.of());
            BestPredictions.keep(weights, split, evaluation.rows(), images.images().size(), watch);
            return evaluation;
        }
    }

    /** Holds the run where the look is to be counted in it; null where nothing is written. */
    private RunFolder counting(Split split, Path run) {
        return split == Split.TEST ? RunFolder.open(run, tools.stacks()) : null;
    }

    private static RunRecord counted(RunFolder folder) {
        folder.update(RunRecord::withTestLook);
        return folder.record();
    }

    private static Refusal nothingIn(Split split, Path run) {
        String part = split == Split.TEST ? "no-test" : "no-validation";
        return new Refusal(
                new Message("workflow.problem." + part, List.of(run.toString())),
                new Message("workflow.hint." + part, List.of()));
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
            return onOwn(weights, Split.TEST, scanned, opening, watch, control);
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
        return RunEvaluation.of(
                weights,
                Optional.empty(),
                predictions,
                matched,
                weights.record(),
                problems,
                other.unknownClasses());
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
            int all = images.images().size();
            return whole(
                    all,
                    new AskedFeed(data.data().inOrder(Split.TEST), all, watch)
                            .predict(tools, weights, control));
        }
    }

    /** Figures of a part would be taken for those of the whole. */
    private static Predictions whole(int images, Predictions predictions) {
        if (predictions.size() < images) {
            throw new CancellationException("stopped before every image was asked");
        }
        return predictions;
    }
}
