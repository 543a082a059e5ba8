package org.kernelglass.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.kernelglass.dataset.ImageEntry;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.evaluation.LabelledPredictions;
import org.kernelglass.project.PredictionRow;
import org.kernelglass.training.Predictions;

/** Predictions with the images they are of. */
final class PredictionRows {

    private PredictionRows() {}

    static List<PredictionRow> of(ImageIndex images, Predictions predictions) {
        List<PredictionRow> rows = new ArrayList<>(predictions.size());
        for (int place = 0; place < predictions.size(); place++) {
            ImageEntry entry = images.images().get(predictions.images()[place]);
            rows.add(
                    new PredictionRow(
                            entry.name(),
                            entry.hash(),
                            entry.label(),
                            predictions.probabilities()[place]));
        }
        return rows;
    }

    /** Images numbered by their rows. */
    static Predictions predictions(List<PredictionRow> rows) {
        return new Predictions(
                IntStream.range(0, rows.size()).toArray(),
                rows.stream().mapToInt(PredictionRow::label).toArray(),
                rows.stream().map(PredictionRow::probabilities).toArray(float[][]::new));
    }

    static LabelledPredictions labelled(List<PredictionRow> rows, int classes) {
        return LabelledPredictions.known(
                rows.stream().mapToInt(PredictionRow::label).toArray(),
                rows.stream().map(PredictionRow::probabilities).toArray(float[][]::new),
                classes);
    }
}
