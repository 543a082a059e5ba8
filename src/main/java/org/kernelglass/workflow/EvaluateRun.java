package org.kernelglass.workflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kernelglass.dataset.DatasetProblem;
import org.kernelglass.dataset.ImageEntry;
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
     */
    public RunEvaluation onTestSplit(Path run, RunWatch watch, RunControl control) {
        try (RunFolder folder = RunFolder.open(run, tools.stacks())) {
            RunRecord record = folder.record();
            RunWeights weights = RunWeights.of(run, record);
            List<SplitRow> rows = new ArrayList<>();
            RunFolder.readSplit(run, record, rows::add);
            List<SplitRow> test = rows.stream().filter(row -> row.split() == Split.TEST).toList();
            if (test.isEmpty()) {
                throw new Refusal(
                        Message.of("workflow.problem.no-test", run.toString()),
                        Message.of("workflow.hint.no-test"));
            }
            RunDataOpening opening = opening(watch, control);
            ImageIndex scanned = opening.scan(Path.of(record.project().data().location()));
            ImageIndex images = new KeptSplit(test, record.classes()).index(scanned);
            TestFigures figures =
                    figures(weights, opening, images, scanned.problems(), watch, control);
            folder.update(RunRecord::withTestLook);
            return new RunEvaluation(
                    weights, figures, folder.record().testLooks(), scanned.problems(), List.of());
        }
    }

    /**
     * Evaluates the best weights on all images of another dataset whose classes have the names of
     * the run's; others are left out and listed.
     *
     * @throws Refusal if the run has no weights, or no class of the dataset is known to it
     */
    public RunEvaluation onDataset(Path run, Path dataset, RunWatch watch, RunControl control) {
        RunRecord record = RunFolder.read(run, tools.stacks());
        RunWeights weights = RunWeights.of(run, record);
        RunDataOpening opening = opening(watch, control);
        ImageIndex scanned = opening.scan(dataset);
        List<DatasetProblem> problems = new ArrayList<>(scanned.problems());
        List<String> unknown = new ArrayList<>(scanned.classes());
        unknown.removeAll(record.classes());
        unknown.forEach(
                name ->
                        problems.add(
                                new DatasetProblem(
                                        name,
                                        Message.of("workflow.problem.unknown-class", name),
                                        true)));
        ImageIndex matched = match(scanned, record.classes());
        if (matched.images().isEmpty()) {
            throw new Refusal(
                    Message.of("workflow.problem.no-known-class", dataset.toString()),
                    Message.of("workflow.hint.known-classes", String.join(", ", record.classes())));
        }
        TestFigures figures = figures(weights, opening, matched, problems, watch, control);
        return new RunEvaluation(weights, figures, record.testLooks(), problems, unknown);
    }

    private static ImageIndex match(ImageIndex scanned, List<String> classes) {
        List<ImageEntry> images = new ArrayList<>();
        for (ImageEntry entry : scanned.images()) {
            int label = classes.indexOf(scanned.classes().get(entry.label()));
            if (label >= 0) {
                images.add(new ImageEntry(entry.name(), label, Optional.empty(), entry.hash()));
            }
        }
        return new ImageIndex(scanned.location(), classes, images, scanned.problems());
    }

    private RunDataOpening opening(RunWatch watch, RunControl control) {
        return new RunDataOpening(tools.reader(), tools.workers(), tools.places(), watch, control);
    }

    private TestFigures figures(
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
            Predictions predictions =
                    tools.trainer()
                            .get()
                            .predict(
                                    weights.program(),
                                    weights.arrays(),
                                    weights.record().compute(),
                                    data.data().inOrder(Split.TEST),
                                    control);
            return Figures.of(predictions, images.classes().size());
        }
    }
}
