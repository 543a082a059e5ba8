package org.kernelglass.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import org.kernelglass.evaluation.Assessment;
import org.kernelglass.evaluation.ClassAssessment;
import org.kernelglass.evaluation.CurvePoint;
import org.kernelglass.evaluation.Estimate;
import org.kernelglass.evaluation.OverallFigures;

/** All figures of an evaluation with their intervals, for machines. */
record AssessmentJson(List<String> classes, Assessment assessment) {

    /** Enough to draw a curve; of more points every n-th and the last are told. */
    private static final int MOST_POINTS = 200;

    void addTo(JsonAnswer answer) {
        shares(answer, "confusion_row_share", assessment.confusion()::ofActual);
        shares(answer, "confusion_column_share", assessment.confusion()::ofPredicted);
        answer.putObject("assessment", this::fill);
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

    private void fill(JsonAnswer answer) {
        answer.put("images", assessment.images())
                .put("level", Estimate.LEVEL)
                .put("resamples", assessment.resamples());
        put(answer, "accuracy", assessment.accuracy());
        answer.putEach(
                "top",
                assessment.top(),
                (top, object) -> {
                    object.put("k", top.k());
                    estimate(object, top.accuracy());
                });
        overall(answer, assessment.overall());
        answer.putEach(
                "classes",
                IntStream.range(0, classes.size()).boxed().toList(),
                (c, object) -> ofClass(object, classes.get(c), assessment.classes().get(c)));
        answer.putEach(
                "calibration",
                assessment.calibration(),
                (bin, object) -> {
                    object.put("from", bin.low())
                            .put("to", bin.high())
                            .put("images", bin.images())
                            .put("confidence", bin.confidence());
                    put(object, "accuracy", bin.accuracy());
                });
    }

    static void overall(JsonAnswer answer, OverallFigures figures) {
        put(answer, "loss", figures.loss());
        put(answer, "macro_precision", figures.macroPrecision());
        put(answer, "macro_recall", figures.macroRecall());
        put(answer, "macro_f1", figures.macroF1());
        put(answer, "matthews", figures.matthews());
        put(answer, "calibration_error", figures.calibrationError());
    }

    private static void ofClass(JsonAnswer answer, String name, ClassAssessment figures) {
        answer.put("class", name).put("support", figures.support());
        put(answer, "precision", figures.precision());
        put(answer, "recall", figures.recall());
        put(answer, "f1", figures.f1());
        put(answer, "roc_area", figures.rocArea());
        put(answer, "average_precision", figures.averagePrecision());
        curve(answer, "roc", figures.roc(), "false_positive_rate", "true_positive_rate");
        curve(answer, "precision_recall", figures.precisionRecall(), "recall", "precision");
    }

    private static void curve(
            JsonAnswer answer, String key, List<CurvePoint> points, String x, String y) {
        answer.putEach(
                key,
                thinned(points),
                (point, object) ->
                        object.put("threshold", point.threshold())
                                .put(x, point.x())
                                .put(y, point.y()));
    }

    private static List<CurvePoint> thinned(List<CurvePoint> points) {
        int step = Math.max(1, (points.size() + MOST_POINTS - 1) / MOST_POINTS);
        List<CurvePoint> some = new ArrayList<>();
        for (int point = 0; point < points.size() - 1; point += step) {
            some.add(points.get(point));
        }
        if (!points.isEmpty()) {
            some.add(points.get(points.size() - 1));
        }
        return some;
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
