package org.kernelglass.project;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.kernelglass.dataset.Split;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

/**
 * {@code predictions/test.csv} and {@code predictions/validation.csv} of a run folder: what its
 * network said of each image, so that runs can be compared without the engine. The first line holds
 * format, version and step; then {@code image,sha256,label} and the probability of each class, to
 * the last bit. Any thread.
 */
public final class RunPredictions {

    private static final int VERSION = 1;
    private static final int FIRST_CLASS = 3;

    /** A sum of rounded shares may come out a little above 1. */
    private static final float HIGHEST = 1.001f;

    private static final Pattern HEAD =
            Pattern.compile(
                    "# kernelglass predictions (\\d{1,9}) step (\\d{1,18}) rows (\\d{1,9})");

    private RunPredictions() {}

    private static Path file(Path run, Split split) {
        return run.resolve("predictions").resolve(split.name().toLowerCase(Locale.ROOT) + ".csv");
    }

    /**
     * Replaces the file at once.
     *
     * @throws Refusal if it cannot be written
     */
    public static void write(Path run, Split split, KeptPredictions kept) {
        CsvRows.write(file(run, split), printer -> print(printer, kept));
    }

    private static void print(CSVPrinter printer, KeptPredictions kept) throws IOException {
        printer.getOut().append(head(kept)).append('\n');
        for (PredictionRow row : kept.rows()) {
            printer.print(row.image());
            printer.print(row.hash());
            printer.print(row.label());
            for (float probability : row.probabilities()) {
                printer.print(probability);
            }
            printer.println();
        }
    }

    private static String head(KeptPredictions kept) {
        return "# kernelglass predictions "
                + VERSION
                + " step "
                + kept.step()
                + " rows "
                + kept.rows().size();
    }

    /**
     * What was kept; empty where nothing was, or another version of the program kept it otherwise.
     *
     * @throws Refusal if the file is damaged; it is not overwritten before someone removes it
     */
    public static Optional<KeptPredictions> read(Path run, Split split) {
        Path file = file(run, split);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (BufferedReader reader = BoundedLines.of(file)) {
            Matcher head = HEAD.matcher(String.valueOf(reader.readLine()));
            if (!head.matches()) {
                throw damaged(file);
            }
            if (Integer.parseInt(head.group(1)) != VERSION) {
                return Optional.empty();
            }
            List<PredictionRow> rows = rows(file, reader);
            if (rows.size() != Integer.parseInt(head.group(3))) {
                throw damaged(file);
            }
            return Optional.of(new KeptPredictions(Long.parseLong(head.group(2)), rows));
        } catch (UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            throw damaged(file);
        } catch (BoundedLines.EndlessLine | CharacterCodingException e) {
            throw damaged(file);
        } catch (IOException e) {
            throw FileTrouble.reading(file, e);
        }
    }

    private static List<PredictionRow> rows(Path file, BufferedReader reader) throws IOException {
        try (CSVParser parser = CsvRows.FORMAT.parse(reader)) {
            return parser.stream().map(record -> row(file, record)).toList();
        }
    }

    private static PredictionRow row(Path file, CSVRecord record) {
        if (record.size() <= FIRST_CLASS) {
            throw damaged(file);
        }
        float[] probabilities = new float[record.size() - FIRST_CLASS];
        for (int c = 0; c < probabilities.length; c++) {
            probabilities[c] = Float.parseFloat(record.get(FIRST_CLASS + c));
            if (probabilities[c] < 0 || probabilities[c] > HIGHEST) {
                throw damaged(file);
            }
        }
        return new PredictionRow(
                record.get(0), record.get(1), Integer.parseInt(record.get(2)), probabilities);
    }

    private static Refusal damaged(Path file) {
        return FileTrouble.damaged(
                file,
                Message.of("project.reason.predictions"),
                Message.of("project.hint.predictions"));
    }
}
