package org.kernelglass.cli;

import java.util.Locale;
import org.kernelglass.evaluation.Estimate;
import org.kernelglass.experiment.CandidateRow;
import org.kernelglass.experiment.CandidateSentence;
import org.kernelglass.experiment.Effect;
import org.kernelglass.experiment.Setting;
import org.kernelglass.experiment.Trend;
import org.kernelglass.workflow.ExperimentReport;

/** How an experiment stands, as one JSON object. */
record ExperimentObject(Console console, ExperimentReport report) {

    JsonAnswer answer() {
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
                        .putEach("candidates", report.table().rows(), this::candidate)
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

    private void candidate(CandidateRow row, JsonAnswer object) {
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
                .put(
                        "sentence",
                        console.text(
                                new CandidateSentence(report.experiment(), report.table())
                                        .of(row)));
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
}
