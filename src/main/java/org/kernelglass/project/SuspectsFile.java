package org.kernelglass.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.evaluation.LabelSuspects;
import org.kernelglass.evaluation.Ranking;
import org.kernelglass.message.Message;
import org.kernelglass.training.Predictions;

/**
 * {@code suspects.csv}: every image of an experiment that was held out, the one whose label is most
 * probably wrong first. Any thread.
 */
final class SuspectsFile {

    static final String NAME = "suspects.csv";

    private static final int COLUMNS = 5;

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

    /**
     * The ranking, the most suspect first; empty where there is none.
     *
     * @throws org.kernelglass.message.Refusal if it is damaged
     */
    static List<SuspectRow> read(Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return List.of();
        }
        try (CSVParser parser = CSVFormat.DEFAULT.parse(BoundedLines.of(file))) {
            return parser.stream().skip(1).map(SuspectsFile::row).toList();
        } catch (IllegalArgumentException | IllegalStateException | UncheckedIOException e) {
            throw FileTrouble.damaged(
                    file,
                    Message.of("project.reason.suspects"),
                    Message.of("project.hint.suspects"));
        } catch (IOException e) {
            throw FileTrouble.reading(file, e);
        }
    }

    private static SuspectRow row(CSVRecord record) {
        if (record.size() != COLUMNS) {
            throw new IllegalArgumentException(record.toString());
        }
        return new SuspectRow(
                record.get(0),
                record.get(1),
                Double.parseDouble(record.get(2)),
                record.get(3),
                Double.parseDouble(record.get(4)));
    }
}
