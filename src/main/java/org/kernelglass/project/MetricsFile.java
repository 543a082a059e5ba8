package org.kernelglass.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.training.Checkpoint.Progress;
import org.kernelglass.training.Metrics;

/**
 * {@code metrics.csv}: one row per epoch. Epochs count from 1, as people count them; numbers are
 * written so that they read back bit for bit; without a validation split its fields are empty.
 */
public final class MetricsFile {

    static final String HEADER =
            "epoch,step,seconds,learning_rate,loss,accuracy,top5_accuracy,"
                    + "val_loss,val_accuracy,val_top5_accuracy,images_per_second,best";
    private static final int FIELDS = 12;

    /** Bytes: some hundred thousand epochs. */
    private static final long LARGEST = 64L << 20;

    private MetricsFile() {}

    static Path in(Path runFolder) {
        return runFolder.resolve("metrics.csv");
    }

    static String row(MetricsRow row) {
        return String.join(
                ",",
                Integer.toString(row.epoch() + 1),
                Long.toString(row.step()),
                Double.toString(row.seconds()),
                Double.toString(row.learningRate()),
                fields(row.training()),
                row.validation().map(MetricsFile::fields).orElse(",,"),
                Double.toString(row.imagesPerSecond()),
                Boolean.toString(row.best()));
    }

    private static String fields(Metrics metrics) {
        return metrics.loss() + "," + metrics.top1() + "," + metrics.top5();
    }

    /**
     * The epochs of a run in order; none if none is finished. A last row that is half written is
     * left out.
     *
     * @throws Refusal if the file is damaged; the sentence names the line
     */
    public static List<MetricsRow> read(Path runFolder) {
        Path file = in(runFolder);
        try {
            if (Files.size(file) > LARGEST) {
                throw FileTrouble.tooLarge(file);
            }
            String text = Files.readString(file);
            String whole = text.substring(0, text.lastIndexOf('\n') + 1);
            return rows(file, whole.lines().toList());
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw FileTrouble.reading(file, e);
        }
    }

    /**
     * The epochs of a run whose record says how many a completed one has learned.
     *
     * @throws Refusal if the file is damaged, or there are fewer
     */
    public static List<MetricsRow> read(Path runFolder, RunRecord record) {
        List<MetricsRow> rows = read(runFolder);
        int learned =
                record.state().phase() == RunState.Phase.COMPLETED
                        ? record.results().map(RunResults::epochs).orElse(0)
                        : 0;
        if (rows.size() < learned) {
            throw FileTrouble.damaged(
                    in(runFolder),
                    Message.of("project.reason.epochs", rows.size(), learned),
                    Message.of("project.hint.epochs"));
        }
        return rows;
    }

    private static List<MetricsRow> rows(Path file, List<String> lines) {
        List<MetricsRow> rows = new ArrayList<>();
        for (int line = 1; line < lines.size(); line++) {
            try {
                rows.add(parse(lines.get(line)));
            } catch (NumberFormatException e) {
                throw FileTrouble.damaged(
                        file,
                        Message.of("project.reason.row", line + 1),
                        Message.of("project.hint.restore"));
            }
        }
        return rows;
    }

    private static MetricsRow parse(String line) {
        String[] fields = line.split(",", -1);
        if (fields.length != FIELDS) {
            throw new NumberFormatException(line);
        }
        return new MetricsRow(
                Integer.parseInt(fields[0]) - 1,
                Long.parseLong(fields[1]),
                Double.parseDouble(fields[2]),
                Double.parseDouble(fields[3]),
                metrics(fields, 4),
                fields[7].isEmpty() ? Optional.empty() : Optional.of(metrics(fields, 7)),
                Double.parseDouble(fields[10]),
                Boolean.parseBoolean(fields[11]));
    }

    private static Metrics metrics(String[] fields, int at) {
        return new Metrics(
                Double.parseDouble(fields[at]),
                Double.parseDouble(fields[at + 1]),
                Double.parseDouble(fields[at + 2]));
    }

    /** Whether the row is of an epoch that was over before the checkpoint. */
    static boolean before(String row, Progress progress) {
        return parse(row).epoch() < progress.epoch();
    }
}
