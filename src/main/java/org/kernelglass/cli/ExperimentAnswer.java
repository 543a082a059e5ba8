package org.kernelglass.cli;

import java.util.List;
import java.util.Locale;
import org.kernelglass.evaluation.Estimate;
import org.kernelglass.experiment.CandidateRow;
import org.kernelglass.experiment.Effect;
import org.kernelglass.experiment.Setting;
import org.kernelglass.experiment.Standing;
import org.kernelglass.experiment.Trend;
import org.kernelglass.message.Message;
import org.kernelglass.workflow.ExperimentReport;
import org.kernelglass.workflow.ExperimentReport.Ending;

/** Shows how an experiment stands: as a table with sentences, or as one JSON object. */
record ExperimentAnswer(Console console, boolean json) {

    private static final int NAME = 36;
    private static final int FIGURE = 12;
    private static final double POINTS = 100;

    /** The exit code too: an experiment that was stopped or ran out of budget is a success. */
    int give(ExperimentReport report) {
        if (json) {
            object(report).printTo(console);
        } else {
            print(report);
        }
        return CommandLineDoor.SUCCESS;
    }

    private JsonAnswer object(ExperimentReport report) {
        JsonAnswer answer =
                new JsonAnswer()
                        .put("purpose", word(report.experiment().purpose()))
                        .put("ending", word(report.ending()))
                        .put("trials", report.trials())
                        .put("trials_done", report.results().size())
                        .put("seeds", report.experiment().repetition().seeds())
                        .put("folds", report.experiment().repetition().folds())
                        .put("repeats", report.experiment().repetition().repeats())
                        .put("images", report.images().index().images().size())
                        .put("threads", report.experiment().compute().threads())
                        .put("layout", word(report.experiment().compute().layout()))
                        .put("baseline", report.experiment().baseline())
                        .putEach(
                                "candidates",
                                report.table().rows(),
                                (row, object) -> candidate(report, row, object))
                        .putEach("effects", report.table().effects(), this::effect)
                        .putEach("trends", report.table().trends(), this::trend)
                        .put("out", report.folder().toAbsolutePath().toString());
        new ExperimentFindings(console, report).addTo(answer);
        new ProblemList(console, report.problems()).addTo(answer);
        return answer;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private void candidate(ExperimentReport report, CandidateRow row, JsonAnswer object) {
        object.putObject(
                "settings", all -> row.candidate().settings().forEach(one -> put(all, one)));
        object.put("val_accuracy", row.accuracy().value());
        interval(object, row.accuracy());
        object.put("interval_method", word(row.accuracy().method()))
                .put("parameters", row.parameters())
                .put("multiply_adds", row.multiplyAdds())
                .put("seconds", row.seconds())
                .put("epochs", row.epochs())
                .put("trials", row.trials())
                .put("gap", row.gap())
                .put("pareto", row.pareto())
                .put("verdict", word(row.standing()))
                .put("sentence", console.text(sentence(report, row)));
        row.comparison()
                .ifPresent(
                        comparison ->
                                object.putObject(
                                        "difference",
                                        difference -> {
                                            difference.put(
                                                    "value", comparison.difference().value());
                                            interval(difference, comparison.difference());
                                            difference.put("p", comparison.p());
                                        }));
    }

    private static void interval(JsonAnswer object, Estimate estimate) {
        if (estimate.hasInterval()) {
            object.putDecimals("interval", estimate.low(), estimate.high());
        } else {
            object.putNull("interval");
        }
    }

    /** Numbers as numbers. */
    private static void put(JsonAnswer object, Setting setting) {
        String value = setting.value();
        if (value.matches("-?\\d{1,15}")) {
            object.put(setting.target(), Long.parseLong(value));
        } else if (value.matches("-?\\d*\\.\\d+([eE]-?\\d+)?|\\d+[eE]-?\\d+")) {
            object.put(setting.target(), Double.parseDouble(value));
        } else {
            object.put(setting.target(), value);
        }
    }

    private void effect(Effect effect, JsonAnswer object) {
        object.put("parameter", effect.target())
                .put("value", effect.value())
                .put("reference", effect.reference())
                .put("difference", effect.comparison().difference().value());
        interval(object, effect.comparison().difference());
        object.put("p", effect.comparison().p())
                .put("verdict", word(effect.comparison().verdict()))
                .put("parameters_ratio", effect.parameters())
                .put("seconds_ratio", effect.seconds())
                .put("sentence", console.text(effect.sentence()));
    }

    private void trend(Trend trend, JsonAnswer object) {
        object.put("parameter", trend.target())
                .put("low", trend.low())
                .put("high", trend.high())
                .put("difference", trend.change().value());
        interval(object, trend.change());
        object.put("sentence", console.text(trend.sentence()));
    }

    private void print(ExperimentReport report) {
        new ProblemList(console, report.problems()).print();
        boolean gaps = report.table().rows().stream().anyMatch(r -> !Double.isNaN(r.gap()));
        head(gaps);
        report.table().rows().forEach(row -> line(row, gaps));
        console.out().println();
        report.table().rows().stream()
                .filter(row -> row.comparison().isPresent() || row.failure().isPresent())
                .forEach(row -> console.print(sentence(report, row)));
        report.table().effects().forEach(effect -> console.print(effect.sentence()));
        report.table().trends().forEach(trend -> console.print(trend.sentence()));
        long compared =
                report.table().rows().stream().filter(row -> row.comparison().isPresent()).count();
        if (compared + report.table().effects().size() > 1) {
            console.print(Message.of("cli.experiment.corrected"));
        }
        new ExperimentFindings(console, report).print();
        console.print(ending(report));
        console.print(
                Message.of("cli.experiment.folder", report.folder().toAbsolutePath().toString()));
    }

    private void head(boolean gaps) {
        StringBuilder head = new StringBuilder(Column.left(text("cli.experiment.settings"), NAME));
        head.append(Column.right(text("cli.experiment.accuracy"), FIGURE));
        head.append(Column.right(text("cli.experiment.interval"), 2 * FIGURE - 4));
        if (gaps) {
            head.append(Column.right(text("cli.experiment.gap"), FIGURE));
        }
        head.append(Column.right(text("cli.experiment.parameters"), FIGURE));
        head.append(Column.right(text("cli.experiment.seconds"), FIGURE - 2));
        console.out().println(head.append("  ").append(text("cli.experiment.verdict")));
    }

    private void line(CandidateRow row, boolean gaps) {
        Estimate accuracy = row.accuracy();
        StringBuilder line =
                new StringBuilder(
                        Column.left(console.text(CandidateName.of(row.candidate())), NAME));
        line.append(Column.right(percent(accuracy.value()), FIGURE));
        line.append(
                Column.right(
                        accuracy.hasInterval()
                                ? percent(accuracy.low()) + " – " + percent(accuracy.high())
                                : "–",
                        2 * FIGURE - 4));
        if (gaps) {
            line.append(Column.right(points(row.gap()), FIGURE));
        }
        line.append(Column.right("%,d".formatted(row.parameters()), FIGURE));
        line.append(
                Column.right(
                        Double.isNaN(row.seconds()) ? "–" : "%.1f".formatted(row.seconds()),
                        FIGURE - 2));
        String front = row.pareto() ? " " + text("cli.experiment.front") : "";
        console.out().println(line.append("  ").append(text(standing(row.standing())) + front));
    }

    private static String standing(Standing standing) {
        return "cli.standing." + word(standing).replace('_', '-');
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "–" : "%.2f%%".formatted(share * POINTS);
    }

    private static String points(double share) {
        return Double.isNaN(share) ? "–" : "%+.2f".formatted(share * POINTS);
    }

    /** What is to be said of one candidate. */
    private Message sentence(ExperimentReport report, CandidateRow row) {
        Message name = CandidateName.of(row.candidate());
        if (row.failure().isPresent()) {
            return Message.of("cli.experiment.reason", name, row.failure().get());
        }
        if (row.comparison().isEmpty()) {
            return Message.of("cli.experiment.reason", name, Message.of(standing(row.standing())));
        }
        Message verdict =
                row.comparison().get().sentence(Message.of("cli.experiment.baseline"), name);
        return Double.isNaN(row.gap()) ? verdict : remedy(report, row, name, verdict);
    }

    /** What a remedy did to validation accuracy, and to the gap. */
    private static Message remedy(
            ExperimentReport report, CandidateRow row, Message name, Message verdict) {
        CandidateRow base = report.table().rows().get(report.experiment().baseline());
        return Message.of(
                "cli.experiment.remedy",
                name,
                POINTS * (row.accuracy().value() - base.accuracy().value()),
                POINTS * base.gap(),
                POINTS * row.gap(),
                verdict);
    }

    private static Message ending(ExperimentReport report) {
        List<Object> counts = List.of(report.results().size(), report.trials());
        String key =
                report.ending() == Ending.COMPLETED
                        ? "cli.experiment.completed"
                        : report.ending() == Ending.STOPPED
                                ? "cli.experiment.stopped"
                                : "cli.experiment.budget";
        return new Message(key, counts);
    }

    private String text(String key) {
        return console.text(Message.of(key));
    }
}
