package org.kernelglass.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kernelglass.evaluation.Estimate;
import org.kernelglass.experiment.LearningCurve;
import org.kernelglass.message.Message;
import org.kernelglass.workflow.ExperimentReport;

/** What more images would bring, in all and class by class. */
record CurveAnswer(Console console, ExperimentReport report) {

    private static final int NAME = 36;
    private static final int FIGURE = 12;

    void addTo(JsonAnswer answer) {
        curve().ifPresentOrElse(curve -> add(answer, curve), () -> answer.putNull("curve"));
    }

    void print() {
        curve().ifPresentOrElse(
                        this::print, () -> console.print(Message.of("cli.experiment.no-curve")));
    }

    private String className(int label) {
        return report.images().index().classes().get(label);
    }

    private Optional<LearningCurve> curve() {
        return LearningCurve.of(
                report.experiment(), report.results(), report.images().heldOut().train().length);
    }

    private Optional<LearningCurve> curve(int label) {
        return LearningCurve.ofClass(
                report.experiment(),
                report.results(),
                LearningCurve.perClass(report.images())[label],
                label);
    }

    private void add(JsonAnswer answer, LearningCurve curve) {
        answer.putObject("curve", object -> fill(object, curve));
        answer.putEach(
                "classes",
                IntStream.range(0, report.images().index().classes().size())
                        .filter(label -> curve(label).isPresent())
                        .boxed()
                        .toList(),
                (label, object) -> {
                    object.put("class", className(label));
                    fill(object, curve(label).orElseThrow());
                });
    }

    private static void fill(JsonAnswer object, LearningCurve curve) {
        object.putEach(
                "points",
                curve.points(),
                (point, inner) -> {
                    inner.put("share", point.share()).put("images", Math.round(point.images()));
                    estimate(inner, "accuracy", point.accuracy());
                });
        estimate(object, "now", curve.now());
        estimate(object, "twice", curve.twice());
        estimate(object, "four_times", curve.fourTimes());
        estimate(object, "images_for_one_point", curve.forOnePoint());
    }

    private static void estimate(JsonAnswer object, String key, Estimate estimate) {
        object.put(key, estimate.value());
        if (estimate.hasInterval()) {
            object.putDecimals(key + "_interval", estimate.low(), estimate.high());
        } else {
            object.putNull(key + "_interval");
        }
        object.put(key + "_method", estimate.method().name().toLowerCase(Locale.ROOT));
    }

    private void print(LearningCurve curve) {
        console.print(curve.sentence());
        console.out()
                .println(
                        Column.left(text("cli.test.class"), NAME)
                                + Column.right(text("cli.experiment.now"), FIGURE)
                                + Column.right(text("cli.experiment.twice"), 2 * FIGURE));
        for (int label = 0; label < report.images().index().classes().size(); label++) {
            int of = label;
            curve(label).ifPresent(own -> console.out().println(line(of, own)));
        }
    }

    private String line(int label, LearningCurve curve) {
        Estimate now = curve.points().get(curve.points().size() - 1).accuracy();
        Estimate then = curve.twice();
        return Column.left(className(label), NAME)
                + Column.right("%.1f%%".formatted(100 * now.value()), FIGURE)
                + Column.right(
                        "%.1f%% (%.1f–%.1f)"
                                .formatted(100 * then.value(), 100 * then.low(), 100 * then.high()),
                        2 * FIGURE);
    }

    private String text(String key) {
        return console.text(Message.of(key));
    }
}
