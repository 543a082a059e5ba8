package org.kernelglass.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.kernelglass.evaluation.Assessment;
import org.kernelglass.evaluation.ClassAssessment;
import org.kernelglass.evaluation.ConfusionMatrix;
import org.kernelglass.evaluation.Estimate;
import org.kernelglass.evaluation.OverallFigures;
import org.kernelglass.project.AtomicFile;

/**
 * An assessment as tables: its figures, one a row, and its confusion matrix. What is not a number
 * is an empty field. Any thread.
 *
 * @param classes names in the order of the labels
 */
public record AssessmentCsv(List<String> classes, Assessment assessment) {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

    /**
     * {@code figure,class,value,low,high,interval}; the class is empty for figures over all.
     *
     * @throws org.kernelglass.message.Refusal if it cannot be written
     */
    public void writeFigures(Path file) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of("figure", "class", "value", "low", "high", "interval"));
        rows.add(row("accuracy", "", assessment.accuracy()));
        for (Assessment.TopShare top : assessment.top()) {
            rows.add(row("top_" + top.k(), "", top.accuracy()));
        }
        overall(rows, assessment.overall());
        for (int label = 0; label < classes.size(); label++) {
            ofClass(rows, classes.get(label), assessment.classes().get(label));
        }
        write(file, rows);
    }

    private static void overall(List<List<Object>> rows, OverallFigures figures) {
        rows.add(row("loss", "", figures.loss()));
        rows.add(row("macro_precision", "", figures.macroPrecision()));
        rows.add(row("macro_recall", "", figures.macroRecall()));
        rows.add(row("macro_f1", "", figures.macroF1()));
        rows.add(row("matthews", "", figures.matthews()));
        rows.add(row("calibration_error", "", figures.calibrationError()));
    }

    private static void ofClass(List<List<Object>> rows, String name, ClassAssessment figures) {
        rows.add(row("precision", name, figures.precision()));
        rows.add(row("recall", name, figures.recall()));
        rows.add(row("f1", name, figures.f1()));
        rows.add(row("roc_area", name, figures.rocArea()));
        rows.add(row("average_precision", name, figures.averagePrecision()));
    }

    private static List<Object> row(String figure, String ofClass, Estimate estimate) {
        return List.of(
                figure,
                ofClass,
                number(estimate.value()),
                number(estimate.low()),
                number(estimate.high()),
                estimate.method().name().toLowerCase(Locale.ROOT));
    }

    private static Object number(double value) {
        return Double.isNaN(value) ? "" : value;
    }

    /**
     * A row for each true class, a column for each predicted one, counts of images.
     *
     * @throws org.kernelglass.message.Refusal if it cannot be written
     */
    public void writeMatrix(Path file) {
        ConfusionMatrix matrix = assessment.confusion();
        List<List<Object>> rows = new ArrayList<>();
        List<Object> head = new ArrayList<>(List.of("true\\predicted"));
        head.addAll(classes);
        rows.add(head);
        for (int actual = 0; actual < classes.size(); actual++) {
            List<Object> row = new ArrayList<>(List.of(classes.get(actual)));
            for (int predicted = 0; predicted < classes.size(); predicted++) {
                row.add(matrix.count(actual, predicted));
            }
            rows.add(row);
        }
        write(file, rows);
    }

    private static void write(Path file, List<List<Object>> rows) {
        AtomicFile.write(file, out -> print(out, rows));
    }

    private static void print(OutputStream out, List<List<Object>> rows) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CSVPrinter printer = new CSVPrinter(writer, FORMAT);
        for (List<Object> row : rows) {
            printer.printRecord(row);
        }
        printer.flush();
    }
}
