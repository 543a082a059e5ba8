package org.kernelglass.cli;

import java.util.Locale;
import java.util.stream.Collectors;
import org.kernelglass.dataset.Split;
import org.kernelglass.evaluation.comparison.RecipeComparison;
import org.kernelglass.evaluation.comparison.Settlement;
import org.kernelglass.network.AddressedLayer;
import org.kernelglass.parameter.ParameterType.Choice;
import org.kernelglass.training.Metrics;
import org.kernelglass.workflow.RunsComparison;
import org.kernelglass.workflow.RunsComparison.Networks;
import org.kernelglass.workflow.RunsComparison.Recipes;
import org.kernelglass.workflow.RunsComparison.Side;

/** Two runs held against each other, for machines. */
record ComparisonJson(Console console, RunsComparison comparison) {

    JsonAnswer object() {
        JsonAnswer answer = new JsonAnswer();
        answer.put("on", Choice.of(Split.class).format(comparison.on()));
        answer.putObject("a", object -> side(object, comparison.a()))
                .putObject("b", object -> side(object, comparison.b()));
        answer.putEach(
                "settings",
                comparison.settings(),
                (setting, object) ->
                        object.put("setting", setting.key())
                                .put("a", setting.a())
                                .put("b", setting.b()));
        answer.putEach(
                "stack",
                comparison.stack(),
                (row, object) -> {
                    row.first().ifPresent(layer -> layer(object, "a", layer));
                    row.second().ifPresent(layer -> layer(object, "b", layer));
                    object.put("same", row.same());
                });
        answer.putObject(
                "networks",
                object -> {
                    comparison
                            .networks()
                            .missing()
                            .ifPresent(why -> object.put("sentence", console.text(why)));
                    comparison.networks().value().ifPresent(value -> networks(object, value));
                });
        answer.putObject(
                "recipes",
                object -> {
                    comparison
                            .recipes()
                            .missing()
                            .ifPresent(why -> object.put("sentence", console.text(why)));
                    comparison.recipes().value().ifPresent(value -> recipes(object, value));
                });
        return answer;
    }

    private void side(JsonAnswer object, Side side) {
        object.put("run", side.run().toString())
                .put("seed", side.record().project().plan().seed())
                .put(
                        "val_accuracy",
                        side.chosen()
                                .flatMap(epoch -> epoch.validation())
                                .map(Metrics::top1)
                                .orElse(Double.NaN))
                .put("test_looks", side.testLooks());
        side.record()
                .results()
                .ifPresent(
                        results ->
                                object.put("parameters", results.parameters())
                                        .put("epochs", results.epochs()));
        side.accuracy().ifPresent(found -> AssessmentJson.put(object, "accuracy", found));
        if (comparison.on() == Split.TEST) {
            side.accuracy().ifPresent(found -> AssessmentJson.put(object, "test_accuracy", found));
        }
    }

    private static void layer(JsonAnswer object, String key, AddressedLayer layer) {
        object.putObject(
                key,
                inner ->
                        inner.put("address", layer.address().text())
                                .put("kind", layer.layer().kind().id())
                                .put("enabled", layer.active())
                                .putObject(
                                        "parameters",
                                        parameters ->
                                                layer.layer()
                                                        .kind()
                                                        .parameters()
                                                        .forEach(
                                                                p ->
                                                                        parameters.put(
                                                                                p.key(),
                                                                                p.text()))));
    }

    private void networks(JsonAnswer object, Networks networks) {
        object.put("verdict", name(networks.accuracy().verdict()))
                .put(
                        "sentence",
                        console.text(
                                networks.accuracy()
                                        .sentence(comparison.a().name(), comparison.b().name())))
                .put("images", networks.accuracy().test().images())
                .put("only_a_right", networks.accuracy().test().onlyFirst())
                .put("only_b_right", networks.accuracy().test().onlySecond())
                .put("p", networks.accuracy().test().p());
        AssessmentJson.put(object, "difference", networks.accuracy().difference());
        settle(object, networks.accuracy().settlement());
        object.putObject("differences", inner -> AssessmentJson.overall(inner, networks.others()));
    }

    private void recipes(JsonAnswer object, Recipes recipes) {
        RecipeComparison found = recipes.comparison();
        object.put("verdict", name(found.verdict()))
                .put(
                        "sentence",
                        console.text(found.sentence(comparison.a().name(), comparison.b().name())))
                .put("images", found.images())
                .put("seeds_a", found.seedsA())
                .put("seeds_b", found.seedsB())
                .put("accuracy_a", found.accuracyA())
                .put("accuracy_b", found.accuracyB())
                .put("p", found.p())
                .put("detectable", found.detectable())
                .put("run_more_a", found.wantedA())
                .put("run_more_b", found.wantedB())
                .put("left_out", recipes.leftOut());
        AssessmentJson.put(object, "difference", found.difference());
        settle(object, found.settlement());
        object.putTexts(
                        "runs_a",
                        recipes.ofA().stream().map(String::valueOf).collect(Collectors.toList()))
                .putTexts(
                        "runs_b",
                        recipes.ofB().stream().map(String::valueOf).collect(Collectors.toList()));
    }

    private static void settle(JsonAnswer object, Settlement settlement) {
        settlement.seeds().ifPresent(seeds -> object.put("more_seeds", seeds));
        settlement.images().ifPresent(images -> object.put("more_images", images));
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
