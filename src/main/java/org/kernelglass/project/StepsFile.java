package org.kernelglass.project;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.training.TrainingEvent.BatchDone;

/** {@code steps.csv}: one row per batch, as it was learned. */
public final class StepsFile {

    private StepsFile() {}

    static Path in(Path runFolder) {
        return runFolder.resolve("steps.csv");
    }

    /**
     * Gives the steps of a run in order, up to and with the given one; none if none was learned. A
     * last row that is half written is left out.
     *
     * @throws Refusal if the file is damaged; the sentence names the line
     */
    public static void read(Path runFolder, long lastStep, Consumer<BatchDone> steps) {
        Path file = in(runFolder);
        try (BufferedReader reader = BoundedLines.of(file)) {
            reader.readLine();
            String row = reader.readLine();
            for (long line = 2; row != null; line++) {
                String next = reader.readLine();
                BatchDone step = parse(file, row, line, next == null);
                if (step == null || step.step() > lastStep) {
                    return;
                }
                steps.accept(step);
                row = next;
            }
        } catch (NoSuchFileException e) {
            // nothing was learned yet
        } catch (IOException e) {
            throw FileTrouble.reading(file, e);
        }
    }

    private static BatchDone parse(Path file, String row, long line, boolean last) {
        try {
            return StepRow.parse(row);
        } catch (NumberFormatException e) {
            if (last) {
                return null;
            }
            throw FileTrouble.damaged(
                    file,
                    Message.of("project.reason.row", line),
                    Message.of("project.hint.restore"));
        }
    }
}
