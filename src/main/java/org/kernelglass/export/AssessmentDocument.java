package org.kernelglass.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kernelglass.evaluation.Assessment;
import org.kernelglass.evaluation.CalibrationBin;
import org.kernelglass.evaluation.ClassAssessment;
import org.kernelglass.evaluation.CurvePoint;
import org.kernelglass.evaluation.Estimate;
import org.kernelglass.evaluation.OverallFigures;

/**
 * An assessment as a JSON object, each figure as {@code {"value", "low", "high", "interval"}}. What
 * is not a number is null. Any thread.
 *
 * @param classes names in the order of the labels
 */
public record AssessmentDocument(List<String> classes, Assessment assessment) {

    /** Enough to draw a curve; of more points every n-th and the last are told. */
    private static final int MOST_POINTS = 200;

    public ObjectNode object() {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("images", assessment.images())
                .put("level", Estimate.LEVEL)
                .put("resamples", assessment.resamples());
        put(object, "accuracy", assessment.accuracy());
        ArrayNode top = object.putArray("top");
        for (Assessment.TopShare share : assessment.top()) {
            fill(top.addObject().put("k", share.k()), share.accuracy());
        }
        overall(object, assessment.overall());
        ArrayNode each = object.putArray("classes");
        for (int label = 0; label < classes.size(); label++) {
            ofClass(each.addObject(), classes.get(label), assessment.classes().get(label));
        }
        ArrayNode bins = object.putArray("calibration");
        assessment.calibration().forEach(bin -> bin(bins.addObject(), bin));
        return object;
    }

    private static void overall(ObjectNode object, OverallFigures figures) {
        put(object, "loss", figures.loss());
        put(object, "macro_precision", figures.macroPrecision());
        put(object, "macro_recall", figures.macroRecall());
        put(object, "macro_f1", figures.macroF1());
        put(object, "matthews", figures.matthews());
        put(object, "calibration_error", figures.calibrationError());
    }

    private static void ofClass(ObjectNode object, String name, ClassAssessment figures) {
        object.put("class", name).put("support", figures.support());
        put(object, "precision", figures.precision());
        put(object, "recall", figures.recall());
        put(object, "f1", figures.f1());
        put(object, "roc_area", figures.rocArea());
        put(object, "average_precision", figures.averagePrecision());
        curve(object, "roc", figures.roc(), "false_positive_rate", "true_positive_rate");
        curve(object, "precision_recall", figures.precisionRecall(), "recall", "precision");
    }

    private static void bin(ObjectNode object, CalibrationBin bin) {
        number(object, "from", bin.low());
        number(object, "to", bin.high());
        object.put("images", bin.images());
        number(object, "confidence", bin.confidence());
        put(object, "accuracy", bin.accuracy());
    }

    private static void curve(
            ObjectNode object, String key, List<CurvePoint> points, String x, String y) {
        ArrayNode curve = object.putArray(key);
        for (CurvePoint point : thinned(points)) {
            ObjectNode one = curve.addObject();
            number(one, "threshold", point.threshold());
            number(one, x, point.x());
            number(one, y, point.y());
        }
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

    private static void put(ObjectNode object, String key, Estimate estimate) {
        fill(object.putObject(key), estimate);
    }

    private static void fill(ObjectNode object, Estimate estimate) {
        number(object, "value", estimate.value());
        number(object, "low", estimate.low());
        number(object, "high", estimate.high());
        object.put("interval", estimate.method().name().toLowerCase(Locale.ROOT));
    }

    private static void number(ObjectNode object, String key, double value) {
        if (Double.isFinite(value)) {
            object.put(key, value);
        } else {
            object.putNull(key);
        }
    }
}
