package org.kernelglass.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kernelglass.message.Message;
import org.kernelglass.message.WrongUse;
import org.kernelglass.parameter.ParameterType.WholeNumber;
import org.kernelglass.training.RunControl;
import org.kernelglass.workflow.FilterRanking;
import org.kernelglass.workflow.InspectedNetwork;
import org.kernelglass.workflow.PruneFilters.Measured;
import org.kernelglass.workflow.PruneFilters.Result;
import org.kernelglass.workflow.RankedFilter;
import org.kernelglass.workflow.UseCases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kernelglass ablate}. */
@Command(name = "ablate")
final class AblateCommand extends UseCaseCommand {

    @Parameters(paramLabel = "RUN_DIR", descriptionKey = "run")
    private Path run;

    @Mixin private CheckpointOption checkpoint;
    @Mixin private MovedDataOption data;

    @Option(names = "--layer", paramLabel = "ADDRESS", descriptionKey = "ranked-layer")
    private String layer;

    @Option(names = "--remove", paramLabel = "N")
    private String remove;

    @Option(names = "--out", paramLabel = "NEW_RUN", descriptionKey = "pruned-out")
    private Path out;

    AblateCommand(Console console, Supplier<UseCases> useCases) {
        super(console, useCases);
    }

    /** Of which network, the ranking, and what came of removing. */
    private record Outcome(
            InspectedNetwork network, FilterRanking ranking, Optional<Result> pruned) {}

    @Override
    public Integer call() {
        int count = remove == null ? 0 : toRemove();
        if (remove == null && out != null) {
            throw new WrongUse(Message.of("cli.problem.missing", "--remove"));
        }
        Outcome outcome = stoppable(control -> ablate(count, control));
        if (json()) {
            object(outcome).printTo(console());
        } else {
            print(outcome);
        }
        return CommandLineDoor.SUCCESS;
    }

    private int toRemove() {
        if (layer == null) {
            throw new WrongUse(
                    Message.of("cli.problem.missing", "--layer"),
                    Message.of("cli.hint.remove-of-layer"));
        }
        return reading(() -> new WholeNumber(1, 1_000_000).parse("--remove", remove));
    }

    private Outcome ablate(int count, RunControl control) {
        TerminalWatch watch = new TerminalWatch(console());
        InspectedNetwork network = data.applyTo(checkpoint.open(useCases().inspect(), run, watch));
        FilterRanking ranking =
                useCases().rank().rank(network, Optional.ofNullable(layer), watch, control);
        if (count == 0) {
            return new Outcome(network, ranking, Optional.empty());
        }
        String layerId = ranking.filters().get(0).layerId();
        if (count >= ranking.filters().size()) {
            throw new WrongUse(
                    Message.of("cli.problem.remove-all", layer, ranking.filters().size()));
        }
        Set<Integer> filters =
                ranking.leastUseful(layerId, count).stream()
                        .map(RankedFilter::filter)
                        .collect(Collectors.toSet());
        Optional<Path> folder = Optional.ofNullable(out);
        Result result = useCases().prune().prune(network, layerId, filters, folder, watch, control);
        return new Outcome(network, ranking, Optional.of(result));
    }

    private JsonAnswer object(Outcome outcome) {
        FilterRanking ranking = outcome.ranking();
        JsonAnswer answer = new JsonAnswer().put("run", run.toString());
        CheckpointOption.addTo(answer, outcome.network());
        answer.put("split", ranking.split().name().toLowerCase(java.util.Locale.ROOT))
                .put("images", ranking.whole().images())
                .put("accuracy", ranking.whole().accuracy())
                .put("loss", ranking.whole().loss())
                .putEach("filters", ranking.filters(), this::filter);
        outcome.pruned().ifPresent(result -> pruned(answer, outcome, result));
        return answer;
    }

    private void filter(RankedFilter filter, JsonAnswer object) {
        object.put("layer", filter.address())
                .put("filter", filter.filter())
                .put("accuracy_change", filter.accuracyChange())
                .put("loss_change", filter.lossChange())
                .put("dead", filter.dead());
        double[] changes = filter.classChanges();
        float[] values = new float[changes.length];
        IntStream.range(0, changes.length).forEach(c -> values[c] = (float) changes[c]);
        object.putValues("class_accuracy_changes", values);
    }

    private void pruned(JsonAnswer answer, Outcome outcome, Result result) {
        answer.putNumbers("removed", removed(outcome))
                .putObject("before", object -> measured(result.before(), object))
                .putObject("after", object -> measured(result.after(), object));
        Optional.ofNullable(out).ifPresent(folder -> answer.put("out", folder.toString()));
    }

    private static void measured(Measured measured, JsonAnswer object) {
        object.put("accuracy", measured.outcome().accuracy())
                .put("loss", measured.outcome().loss())
                .put("parameters", measured.parameters())
                .put("multiply_adds", measured.multiplyAdds());
    }

    /** In ascending order. */
    private int[] removed(Outcome outcome) {
        FilterRanking ranking = outcome.ranking();
        int count = Integer.parseInt(remove.trim());
        return ranking.leastUseful(ranking.filters().get(0).layerId(), count).stream()
                .mapToInt(RankedFilter::filter)
                .sorted()
                .toArray();
    }

    private void print(Outcome outcome) {
        FilterRanking ranking = outcome.ranking();
        say(
                "cli.ablate.whole",
                ranking.whole().accuracy(),
                ranking.whole().images(),
                ranking.whole().loss());
        row(
                List.of(
                        text("cli.ablate.layer"),
                        text("cli.ablate.filter"),
                        text("cli.ablate.accuracy"),
                        text("cli.ablate.loss"),
                        ""));
        for (RankedFilter filter : ranking.filters()) {
            row(
                    List.of(
                            filter.address(),
                            Integer.toString(filter.filter()),
                            change("%+.2f%%", 100 * filter.accuracyChange()),
                            change("%+.4f", filter.lossChange()),
                            filter.dead() ? text("cli.ablate.dead") : ""));
        }
        outcome.pruned().ifPresent(result -> print(outcome, result));
    }

    /** What rounds to nothing has no sign. */
    private static String change(String form, double value) {
        String text = form.formatted(value);
        return text.matches("[-+][0.,%]*") ? text.substring(1) : text;
    }

    private void print(Outcome outcome, Result result) {
        int[] removed = removed(outcome);
        say(
                "cli.ablate.removed",
                removed.length,
                layer,
                IntStream.of(removed)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(", ")));
        say("cli.ablate.before", figures(result.before()));
        say("cli.ablate.after", figures(result.after()));
        Optional.ofNullable(out)
                .ifPresent(folder -> say("cli.run.folder", folder.toAbsolutePath().toString()));
    }

    private static Object[] figures(Measured measured) {
        return new Object[] {
            measured.outcome().accuracy(),
            measured.outcome().loss(),
            measured.parameters(),
            measured.multiplyAdds()
        };
    }

    private void row(List<String> cells) {
        StringBuilder row = new StringBuilder(Column.left(cells.get(0), 10));
        for (String cell : cells.subList(1, 4)) {
            row.append(Column.right(cell, 16));
        }
        console().out().println(row.append("  ").append(cells.get(4)).toString().stripTrailing());
    }

    private String text(String key) {
        return console().text(Message.of(key));
    }
}
