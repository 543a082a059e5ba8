package org.kernelglass.cli;

import java.util.List;
import java.util.Optional;
import org.kernelglass.dataset.Split;
import org.kernelglass.evaluation.Estimate;
import org.kernelglass.message.Message;
import org.kernelglass.network.StackDifference;
import org.kernelglass.project.RunResults;
import org.kernelglass.training.Metrics;
import org.kernelglass.workflow.RunsComparison;
import org.kernelglass.workflow.RunsComparison.Networks;
import org.kernelglass.workflow.RunsComparison.Recipes;
import org.kernelglass.workflow.RunsComparison.SettingDifference;
import org.kernelglass.workflow.RunsComparison.Side;

/** Two runs side by side, then the answers. A row that differs begins with a mark. */
record ComparisonText(Console console, RunsComparison comparison) {

    private static final int KEY_WIDTH = 26;
    private static final int SIDE_WIDTH = 48;
    private static final String DIFFERS = "≠ ";
    private static final String SAME = "  ";

    void print() {
        row(SAME, "", comparison.a().name(), comparison.b().name());
        for (SettingDifference setting : comparison.settings()) {
            row(DIFFERS, setting.key(), setting.a(), setting.b());
        }
        for (StackDifference layer : comparison.stack()) {
            row(
                    layer.same() ? SAME : DIFFERS,
                    layer.first().or(layer::second).map(l -> l.address().text()).orElse(""),
                    layer.first().map(one -> one.unlike(layer.second(), " ")).orElse("–"),
                    layer.second().map(one -> one.unlike(layer.first(), " ")).orElse("–"));
        }
        figures();
        answers();
    }

    private void figures() {
        figure(
                "cli.runs.parameters",
                side -> result(side).map(r -> "%,d".formatted(r.parameters())));
        figure("cli.runs.epochs", side -> result(side).map(r -> Integer.toString(r.epochs())));
        figure(
                "cli.runs.validation",
                side ->
                        side.chosen()
                                .flatMap(epoch -> epoch.validation())
                                .map(Metrics::top1)
                                .map("%.4f"::formatted));
        if (comparison.on() == Split.TEST) {
            figure("cli.runs.test", side -> side.accuracy().map(AssessmentTable::shown));
        }
        figure("cli.runs.looks", side -> Optional.of(Integer.toString(side.testLooks())));
    }

    private static Optional<RunResults> result(Side side) {
        return side.record().results();
    }

    private void figure(String key, java.util.function.Function<Side, Optional<String>> figure) {
        row(
                SAME,
                console.text(new Message(key, List.of())),
                figure.apply(comparison.a()).orElse("–"),
                figure.apply(comparison.b()).orElse("–"));
    }

    private void row(String mark, String key, String a, String b) {
        console.out()
                .println(
                        (mark
                                        + Column.left(key, KEY_WIDTH)
                                        + Column.left(a, SIDE_WIDTH)
                                        + " "
                                        + Column.left(b, SIDE_WIDTH))
                                .stripTrailing());
    }

    private void answers() {
        console.out().println();
        console.print(
                Message.of(
                        comparison.on() == Split.TEST
                                ? "cli.compare.on-test"
                                : "cli.compare.on-validation"));
        console.print(Message.of("cli.compare.networks"));
        comparison.networks().missing().ifPresent(console::print);
        comparison.networks().value().ifPresent(this::networks);
        console.out().println();
        console.print(Message.of("cli.compare.recipes"));
        comparison.recipes().missing().ifPresent(console::print);
        comparison.recipes().value().ifPresent(this::recipes);
    }

    private void networks(Networks networks) {
        console.print(networks.accuracy().sentence(comparison.a().name(), comparison.b().name()));
        difference("cli.assessment.macro-f1", networks.others().macroF1());
        difference("cli.assessment.matthews", networks.others().matthews());
        difference("cli.assessment.loss", networks.others().loss());
        difference("cli.assessment.calibration-error", networks.others().calibrationError());
    }

    private void difference(String key, Estimate estimate) {
        console.print(
                Message.of(
                        "cli.compare.difference",
                        new Message(key, List.of()),
                        estimate.value(),
                        estimate.low(),
                        estimate.high()));
    }

    private void recipes(Recipes recipes) {
        if (recipes.leftOut() > 0) {
            console.print(Message.of("workflow.compare.left-out", recipes.leftOut()));
        }
        console.print(recipes.comparison().sentence(comparison.a().name(), comparison.b().name()));
        if (!Double.isNaN(recipes.comparison().detectable())) {
            console.print(
                    Message.of("cli.compare.detectable", recipes.comparison().detectable() * 100));
        }
    }
}
