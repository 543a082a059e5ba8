package org.kernelglass.workflow;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kernelglass.dataset.DatasetProblem;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.dataset.Split;
import org.kernelglass.evaluation.Assessment;
import org.kernelglass.project.MetricsFile;
import org.kernelglass.project.MetricsRow;
import org.kernelglass.project.PredictionRow;
import org.kernelglass.project.RunRecord;
import org.kernelglass.project.RunResults;
import org.kernelglass.training.Predictions;

/**
 * A look at what a run's network does.
 *
 * @param run its folder
 * @param record what the run's record says
 * @param split the run's own split that was looked at; empty for images of another folder
 * @param parameters of its network, statistics included
 * @param epochs whole epochs the run has learned by now
 * @param chosen the epoch whose weights were asked; empty where its row is gone
 * @param figures what came out
 * @param assessment all that it says, each figure with its interval
 * @param testLooks how often the run's own test split has been looked at by now
 * @param problems files left out, and what else a person should know of the images
 * @param unknownClasses classes of the dataset that the network does not know
 * @param dataset where the images lie
 * @param rows what the network said of each
 */
public record RunEvaluation(
        Path run,
        RunRecord record,
        Optional<Split> split,
        long parameters,
        int epochs,
        Optional<MetricsRow> chosen,
        TestFigures figures,
        Assessment assessment,
        int testLooks,
        List<DatasetProblem> problems,
        List<String> unknownClasses,
        Path dataset,
        List<PredictionRow> rows) {

    /** Of a run as it stands: one that was interrupted has epochs and no results. */
    static RunEvaluation of(
            RunWeights weights,
            Optional<Split> split,
            Predictions predictions,
            ImageIndex images,
            RunRecord record,
            List<DatasetProblem> problems,
            List<String> unknownClasses) {
        List<MetricsRow> epochs = MetricsFile.read(weights.run());
        return new RunEvaluation(
                weights.run(),
                record,
                split,
                Figures.parameters(weights.program()),
                Math.max(epochs.size(), record.results().map(RunResults::epochs).orElse(0)),
                epochs.stream().filter(MetricsRow::best).reduce((a, b) -> b),
                Figures.of(predictions, weights.record().classes().size()),
                Assessment.of(Figures.labelled(predictions, weights.record().classes().size())),
                record.testLooks(),
                List.copyOf(problems),
                List.copyOf(unknownClasses),
                images.location(),
                PredictionRows.of(images, predictions));
    }

    /** Whether it is the run's own test split that was looked at. */
    public boolean ownTest() {
        return split.equals(Optional.of(Split.TEST));
    }
}
