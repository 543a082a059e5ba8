package org.kernelglass.cli;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import org.kernelglass.evaluation.Assessment;
import org.kernelglass.evaluation.Estimate;
import org.kernelglass.evaluation.OverallFigures;
import org.kernelglass.export.AssessmentDocument;

/** All figures of an evaluation with their intervals, for machines. */
record AssessmentJson(List<String> classes, Assessment assessment) {

    void addTo(JsonAnswer answer) {
        shares(answer, "confusion_row_share", assessment.confusion()::ofActual);
        shares(answer, "confusion_column_share", assessment.confusion()::ofPredicted);
        answer.put("assessment", new AssessmentDocument(classes, assessment).object());
    }

    private void shares(JsonAnswer answer, String key, ToDoubleBiFunction<Integer, Integer> share) {
        List<Integer> labels = IntStream.range(0, classes.size()).boxed().toList();
        answer.putTable(
                key,
                labels.stream()
                        .map(
                                actual ->
                                        labels.stream()
                                                .mapToDouble(
                                                        said -> share.applyAsDouble(actual, said))
                                                .toArray())
                        .toList());
    }

    static void overall(JsonAnswer answer, OverallFigures figures) {
        put(answer, "loss", figures.loss());
        put(answer, "macro_precision", figures.macroPrecision());
        put(answer, "macro_recall", figures.macroRecall());
        put(answer, "macro_f1", figures.macroF1());
        put(answer, "matthews", figures.matthews());
        put(answer, "calibration_error", figures.calibrationError());
    }

    /** {@code {"value", "low", "high", "interval"}}. */
    static void put(JsonAnswer answer, String key, Estimate estimate) {
        answer.putObject(key, object -> estimate(object, estimate));
    }

    private static void estimate(JsonAnswer object, Estimate estimate) {
        object.put("value", estimate.value())
                .put("low", estimate.low())
                .put("high", estimate.high())
                .put("interval", estimate.method().name().toLowerCase(Locale.ROOT));
    }
}
