package org.kernelglass.workflow;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.kernelglass.dataset.DatasetProblem;
import org.kernelglass.evaluation.Assessment;
import org.kernelglass.evaluation.Ranking;
import org.kernelglass.project.PredictionRow;
import org.kernelglass.project.RunRecord;

/**
 * A run, what its network said of each image, and what follows from it.
 *
 * @param run its folder
 * @param record what the run's record says, looks at the test split up to this one included
 * @param on which images were asked about
 * @param dataset where they lie; the name of a row is its name in there
 * @param rows every image with its true class and the probability of each class
 * @param assessment all that they say, each figure with its interval
 * @param problems files left out, and what else a person should know of the images
 * @param unknownClasses classes of the dataset that the network does not know
 */
public record EvaluatedRun(
        Path run,
        RunRecord record,
        EvaluationImages on,
        Path dataset,
        List<PredictionRow> rows,
        Assessment assessment,
        List<DatasetProblem> problems,
        List<String> unknownClasses) {

    public EvaluatedRun {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
        unknownClasses = List.copyOf(unknownClasses);
    }

    static EvaluatedRun ofSplit(
            Path run, RunRecord record, EvaluationImages on, List<PredictionRow> rows) {
        return new EvaluatedRun(
                run,
                record,
                on,
                Path.of(record.project().data().location()),
                rows,
                Assessment.of(PredictionRows.labelled(rows, record.classes().size())),
                List.of(),
                List.of());
    }

    static EvaluatedRun of(RunEvaluation evaluation, EvaluationImages asked) {
        return new EvaluatedRun(
                evaluation.run(),
                evaluation.record(),
                evaluation.ownTest() ? EvaluationImages.TEST : asked,
                evaluation.dataset(),
                evaluation.rows(),
                evaluation.assessment(),
                evaluation.problems(),
                evaluation.unknownClasses());
    }

    /** Names in the order of the labels. */
    public List<String> classes() {
        return record.classes();
    }

    /** How often the run's own test split has been looked at by now. */
    public int testLooks() {
        return record.testLooks();
    }

    /** The images of one cell of the confusion matrix, the most confident mistake first. */
    public List<PredictionRow> of(int actual, int predicted) {
        return rows.stream()
                .filter(row -> row.label() == actual)
                .filter(row -> Ranking.first(row.probabilities()) == predicted)
                .sorted(Comparator.comparingDouble(row -> -row.probabilities()[predicted]))
                .toList();
    }
}
