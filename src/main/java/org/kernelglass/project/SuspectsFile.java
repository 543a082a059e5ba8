package org.kernelglass.project;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.commons.csv.CSVPrinter;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.evaluation.LabelSuspects;
import org.kernelglass.evaluation.Ranking;
import org.kernelglass.training.Predictions;

/**
 * {@code suspects.csv}: every image of an experiment that was held out, the one whose label is most
 * probably wrong first. Any thread.
 */
final class SuspectsFile {

    static final String NAME = "suspects.csv";

    private SuspectsFile() {}

    static void write(Path folder, ImageIndex index, Predictions predictions) {
        CsvRows.write(folder.resolve(NAME), printer -> print(printer, index, predictions));
    }

    private static void print(CSVPrinter printer, ImageIndex index, Predictions predictions)
            throws IOException {
        printer.printRecord(
                "image", "label", "label_probability", "predicted", "predicted_probability");
        for (int place : LabelSuspects.rank(predictions.labels(), predictions.probabilities())) {
            float[] row = predictions.probabilities()[place];
            int label = predictions.labels()[place];
            int first = Ranking.first(row);
            printer.printRecord(
                    index.images().get(predictions.images()[place]).name(),
                    index.classes().get(label),
                    row[label],
                    index.classes().get(first),
                    row[first]);
        }
    }
}
