package org.kernelglass.ui.evaluate.curves;

import java.util.List;
import java.util.Locale;
import org.kernelglass.evaluation.Assessment;
import org.kernelglass.evaluation.CalibrationBin;
import org.kernelglass.evaluation.ClassAssessment;
import org.kernelglass.evaluation.CurvePoint;
import org.kernelglass.evaluation.Estimate;
import org.kernelglass.message.Message;
import org.kernelglass.ui.evaluate.curves.UnitDrawing.Join;
import org.kernelglass.ui.evaluate.model.Written;

/** The curves of an assessment, ready to be shown. Any thread. */
final class Curves {

    private static final double[] DIAGONAL = {0, 1};

    /** Rounded, what is smaller would be nothing. */
    private static final double LEAST = 0.001;

    private final Assessment assessment;

    Curves(Assessment assessment) {
        this.assessment = assessment;
    }

    /** Of one class against the rest: the rate of false alarms against that of hits. */
    CurveCard.Content roc(int label) {
        ClassAssessment figures = assessment.classes().get(label);
        boolean known = !Double.isNaN(figures.rocArea().value());
        List<CurvePoint> points = known ? figures.roc() : List.of();
        return content(
                new UnitDrawing(stops(points), Join.LINES, DIAGONAL, List.of()),
                "evaluate.curve.roc.area",
                figures.rocArea(),
                at -> point("evaluate.curve.roc.at", points.get(at)));
    }

    /** Of one class against the rest: recall against precision. */
    CurveCard.Content precisionRecall(int label) {
        ClassAssessment figures = assessment.classes().get(label);
        boolean known = !Double.isNaN(figures.averagePrecision().value());
        List<CurvePoint> points = known ? figures.precisionRecall() : List.of();
        double chance = (double) figures.support() / assessment.images();
        return content(
                new UnitDrawing(
                        stops(points), Join.STEPS_BACK, new double[] {chance, chance}, List.of()),
                "evaluate.curve.pr.area",
                figures.averagePrecision(),
                at -> point("evaluate.curve.pr.at", points.get(at)));
    }

    /** Confidence against accuracy; bars are images. */
    CurveCard.Content calibration() {
        List<CalibrationBin> bins =
                assessment.calibration().stream().filter(bin -> bin.images() > 0).toList();
        long most = bins.stream().mapToLong(CalibrationBin::images).max().orElse(1);
        List<Stop> stops =
                bins.stream()
                        .map(
                                bin ->
                                        new Stop(
                                                bin.confidence(),
                                                bin.accuracy().value(),
                                                bin.accuracy().low(),
                                                bin.accuracy().high()))
                        .toList();
        List<UnitDrawing.Bar> bars =
                bins.stream()
                        .map(
                                bin ->
                                        new UnitDrawing.Bar(
                                                (bin.low() + bin.high()) / 2,
                                                bin.high() - bin.low(),
                                                (double) bin.images() / most))
                        .toList();
        return content(
                new UnitDrawing(stops, Join.DOTS, DIAGONAL, bars),
                "evaluate.curve.calibration.error",
                assessment.overall().calibrationError(),
                at -> bin(bins.get(at)));
    }

    private static CurveCard.Content content(
            UnitDrawing drawing,
            String key,
            Estimate figure,
            java.util.function.IntFunction<Message> at) {
        Message said =
                new Message(
                        figure.hasInterval() ? key : "evaluate.curve.unknown",
                        List.of(
                                Written.decimal(figure.value()),
                                Written.interval(figure, false),
                                method(figure)));
        return new CurveCard.Content(drawing, said, Written.exactly(figure), at);
    }

    private static Message method(Estimate figure) {
        String name = figure.method().name().toLowerCase(Locale.ROOT);
        return new Message("evaluate.method." + name, List.of());
    }

    private static List<Stop> stops(List<CurvePoint> points) {
        return points.stream().map(point -> new Stop(point.x(), point.y())).toList();
    }

    private static Message point(String key, CurvePoint point) {
        String threshold = threshold(point.threshold());
        return new Message(
                key, List.of(threshold, Written.percent(point.x()), Written.percent(point.y())));
    }

    /** Infinite where nothing is called it. */
    private static String threshold(double threshold) {
        if (Double.isInfinite(threshold)) {
            return "∞";
        }
        return threshold > 0 && threshold < LEAST ? "< 0.1%" : Written.percent(threshold);
    }

    private static Message bin(CalibrationBin bin) {
        return Message.of(
                "evaluate.curve.calibration.at",
                Written.percent(bin.low()),
                Written.percent(bin.high()),
                bin.images(),
                Written.percent(bin.confidence()),
                Written.percent(bin.accuracy().value()),
                Written.interval(bin.accuracy(), true));
    }
}
