package org.kernelglass.workflow;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.workflow.PredictedImage.ClassProbability;

/** Predictions as a table: one row an image, then its classes with their probabilities. */
public final class PredictionCsv {

    private PredictionCsv() {}

    /**
     * @throws Refusal if it cannot be written
     */
    public static void write(List<PredictedImage> images, Path file) {
        try (Writer writer = Files.newBufferedWriter(file);
                CSVPrinter printer = CSVFormat.RFC4180.print(writer)) {
            printer.printRecord(header(images));
            for (PredictedImage image : images) {
                printer.printRecord(row(image));
            }
        } catch (IOException e) {
            throw new Refusal(Message.of("runs.problem.csv", file.toString()), e);
        }
    }

    private static List<String> header(List<PredictedImage> images) {
        List<String> header = new ArrayList<>(List.of("file"));
        int top = images.stream().mapToInt(image -> image.classes().size()).max().orElse(0);
        for (int rank = 1; rank <= top; rank++) {
            header.add("class_" + rank);
            header.add("probability_" + rank);
        }
        return header;
    }

    private static List<Object> row(PredictedImage image) {
        List<Object> row = new ArrayList<>(List.of(image.file().toString()));
        for (ClassProbability one : image.classes()) {
            row.add(one.name());
            row.add(one.probability());
        }
        return row;
    }
}
