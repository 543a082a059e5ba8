package org.kernelglass.project;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
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
        AtomicFile.write(
                folder.resolve(NAME),
                out -> {
                    Writer writer =
                            new BufferedWriter(
                                    new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
                    print(writer, index, predictions);
                    writer.flush();
                });
    }

    private static void print(Writer writer, ImageIndex index, Predictions predictions)
            throws IOException {
        CSVPrinter printer =
                new CSVPrinter(writer, CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get());
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
