package org.kernelglass.ui.evaluate.suspects;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kernelglass.dataset.Split;
import org.kernelglass.evaluation.LabelSuspects;
import org.kernelglass.message.Message;
import org.kernelglass.project.PredictionRow;
import org.kernelglass.project.SuspectRow;
import org.kernelglass.ui.evaluate.amend.Amendable;
import org.kernelglass.workflow.EvaluatedRun;
import org.kernelglass.workflow.EvaluationImages;
import org.kernelglass.workflow.Suspects;

/**
 * Suspects and who says so.
 *
 * @param source which networks judged which images
 * @param crossValidated whether it is every image by networks that learned from others
 * @param suspects taken for another class, the most suspect first
 */
record Ranking(Message source, boolean crossValidated, List<Suspect> suspects) {

    Ranking {
        suspects = List.copyOf(suspects);
    }

    /**
     * By a k-fold cross-validation: every image judged by networks that learned from the others.
     */
    static Ranking of(Suspects found, DatasetTiles tiles) {
        List<Suspect> suspects = new ArrayList<>();
        for (SuspectRow row : found.rows()) {
            tiles.number(row.image())
                    .map(number -> suspect(row, number, tiles))
                    .filter(Suspect::taken)
                    .ifPresent(suspects::add);
        }
        return new Ranking(
                Message.of(
                        "errors.suspects.kfold",
                        found.folds(),
                        found.experiment().getFileName().toString()),
                true,
                suspects);
    }

    private static Suspect suspect(SuspectRow row, int number, DatasetTiles tiles) {
        return new Suspect(
                number,
                Amendable.of(tiles.image(number)),
                row.label(),
                row.labelProbability(),
                row.predicted(),
                row.predictedProbability());
    }

    /** By the run that is evaluated, on images that it did not learn from. */
    static Ranking of(EvaluatedRun run, DatasetTiles tiles) {
        List<PredictionRow> rows = run.rows();
        int[] ranked =
                LabelSuspects.rank(
                        rows.stream().mapToInt(PredictionRow::label).toArray(),
                        rows.stream().map(PredictionRow::probabilities).toArray(float[][]::new));
        List<Suspect> suspects = new ArrayList<>();
        IntStream.of(ranked)
                .mapToObj(rows::get)
                .forEach(
                        row -> of(row, run, tiles).filter(Suspect::taken).ifPresent(suspects::add));
        String key =
                run.on().equals(new EvaluationImages.OfSplit(Split.TEST))
                        ? "errors.suspects.test"
                        : "errors.suspects.validation";
        return new Ranking(
                new Message(key, List.of(run.run().getFileName().toString(), rows.size())),
                false,
                suspects);
    }

    private static Optional<Suspect> of(PredictionRow row, EvaluatedRun run, DatasetTiles tiles) {
        int predicted = org.kernelglass.evaluation.Ranking.first(row.probabilities());
        return tiles.number(row.image())
                .map(
                        number ->
                                new Suspect(
                                        number,
                                        Amendable.of(row),
                                        run.classes().get(row.label()),
                                        row.probabilities()[row.label()],
                                        run.classes().get(predicted),
                                        row.probabilities()[predicted]));
    }
}
