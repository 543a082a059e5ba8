package org.kernelglass.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.kernelglass.evaluation.Assessment;
import org.kernelglass.evaluation.Assessment.TopShare;
import org.kernelglass.evaluation.CalibrationBin;
import org.kernelglass.evaluation.ClassAssessment;
import org.kernelglass.evaluation.Estimate;
import org.kernelglass.message.Message;

/** All figures of an evaluation with their intervals, as tables. */
record AssessmentTable(Console console, List<String> classes, Assessment assessment) {

    private static final int NAME_WIDTH = 28;
    private static final int CLASS_WIDTH = 20;
    private static final int FIGURE_WIDTH = 24;

    void print() {
        overall();
        byClass();
        calibration();
        console.print(Message.of("cli.assessment.intervals", assessment.resamples()));
    }

    private void overall() {
        figure("cli.assessment.accuracy", assessment.accuracy());
        for (TopShare top : assessment.top()) {
            figure(Message.of("cli.assessment.top", top.k()), top.accuracy());
        }
        figure("cli.assessment.loss", assessment.overall().loss());
        figure("cli.assessment.macro-precision", assessment.overall().macroPrecision());
        figure("cli.assessment.macro-recall", assessment.overall().macroRecall());
        figure("cli.assessment.macro-f1", assessment.overall().macroF1());
        figure("cli.assessment.matthews", assessment.overall().matthews());
        figure("cli.assessment.calibration-error", assessment.overall().calibrationError());
    }

    private void figure(String key, Estimate estimate) {
        figure(Message.of(key), estimate);
    }

    private void figure(Message name, Estimate estimate) {
        String method = "cli.interval." + estimate.method().name().toLowerCase(Locale.ROOT);
        console.out()
                .println(
                        "  "
                                + Column.left(console.text(name), NAME_WIDTH)
                                + Column.right(shown(estimate), FIGURE_WIDTH)
                                + "  "
                                + console.text(Message.of(method)));
    }

    static String shown(Estimate estimate) {
        if (Double.isNaN(estimate.value())) {
            return "–";
        }
        return estimate.hasInterval()
                ? "%.3f [%.3f, %.3f]".formatted(estimate.value(), estimate.low(), estimate.high())
                : "%.3f".formatted(estimate.value());
    }

    private void byClass() {
        row(
                console.text(Message.of("cli.test.class")),
                console.text(Message.of("cli.test.precision")),
                console.text(Message.of("cli.test.recall")),
                console.text(Message.of("cli.test.f1")),
                console.text(Message.of("cli.assessment.roc-area")),
                console.text(Message.of("cli.assessment.average-precision")),
                console.text(Message.of("cli.test.support")));
        IntStream.range(0, classes.size()).forEach(c -> row(c, assessment.classes().get(c)));
    }

    private void row(int c, ClassAssessment figures) {
        row(
                classes.get(c),
                shown(figures.precision()),
                shown(figures.recall()),
                shown(figures.f1()),
                shown(figures.rocArea()),
                shown(figures.averagePrecision()),
                Long.toString(figures.support()));
    }

    private void row(String name, String... figures) {
        StringBuilder row = new StringBuilder("  ").append(Column.left(name, CLASS_WIDTH));
        for (String figure : figures) {
            row.append(Column.right(figure, FIGURE_WIDTH));
        }
        console.out().println(row);
    }

    private void calibration() {
        console.print(Message.of("cli.assessment.calibration"));
        for (CalibrationBin bin : assessment.calibration()) {
            if (bin.images() > 0) {
                console.out()
                        .println(
                                "  "
                                        + Column.right("%.3f".formatted(bin.confidence()), 8)
                                        + Column.right(shown(bin.accuracy()), FIGURE_WIDTH)
                                        + Column.right(Long.toString(bin.images()), 10));
            }
        }
    }
}
