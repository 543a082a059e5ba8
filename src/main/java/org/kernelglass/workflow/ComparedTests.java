package org.kernelglass.workflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kernelglass.evaluation.LabelledPredictions;
import org.kernelglass.evaluation.OverallFigures;
import org.kernelglass.evaluation.comparison.NetworkComparison;
import org.kernelglass.evaluation.comparison.RecipeTest;
import org.kernelglass.evaluation.comparison.SeedTable;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.workflow.RunsComparison.Answer;
import org.kernelglass.workflow.RunsComparison.Networks;
import org.kernelglass.workflow.RunsComparison.Recipes;

/** What the tests of compared runs say. Each run is looked at once, whatever is asked of it. */
final class ComparedTests {

    private final TestedRuns runs;
    private final RunWatch watch;
    private final Map<Path, TestedRun> seen = new LinkedHashMap<>();

    ComparedTests(TestedRuns runs, RunWatch watch) {
        this.runs = runs;
        this.watch = watch;
    }

    /** What was looked at so far. */
    Optional<TestedRun> seen(Path run) {
        return Optional.ofNullable(seen.get(whole(run)));
    }

    private TestedRun look(Path run) {
        Path whole = whole(run);
        if (!seen.containsKey(whole)) {
            seen.put(whole, runs.look(run));
        }
        return seen.get(whole);
    }

    private static Path whole(Path run) {
        return run.toAbsolutePath().normalize();
    }

    Answer<Networks> networks(Path a, Path b) {
        TestedRun first;
        TestedRun second;
        try {
            first = look(a);
            second = look(b);
        } catch (Refusal refusal) {
            return Answer.none(refusal.problem());
        }
        if (!first.record().classes().equals(second.record().classes())) {
            return Answer.none(Message.of("workflow.compare.other-classes"));
        }
        List<String> common = common(first, second);
        Optional<OtherLabels> labels = OtherLabels.among(List.of(first, second));
        if (common.isEmpty()) {
            return Answer.none(
                    labels.map(OtherLabels::refused)
                            .orElseGet(() -> Message.of("workflow.compare.no-common")));
        }
        labels.map(OtherLabels::leftOut).ifPresent(watch::notice);
        LabelledPredictions one = first.on(common);
        LabelledPredictions other = second.on(common);
        return Answer.of(
                new Networks(
                        NetworkComparison.of(one.right(), other.right()),
                        OverallFigures.differences(one, other)));
    }

    /** Images that both were tested on with the same label. */
    private static List<String> common(TestedRun first, TestedRun second) {
        return first.byContent().values().stream()
                .filter(row -> second.byContent().containsKey(row.hash()))
                .filter(row -> second.byContent().get(row.hash()).label() == row.label())
                .map(row -> row.hash())
                .toList();
    }

    /** Runs that cannot be looked at are left out and noticed. */
    Answer<Recipes> recipes(List<Path> ofA, List<Path> ofB) {
        List<TestedRun> first = looked(ofA);
        List<TestedRun> second = looked(ofB);
        if (first.isEmpty() || second.isEmpty()) {
            return Answer.none(Message.of("workflow.compare.no-test"));
        }
        if (!first.get(0).record().classes().equals(second.get(0).record().classes())) {
            return Answer.none(Message.of("workflow.compare.other-classes"));
        }
        List<TestedRun> all = new ArrayList<>(first);
        all.addAll(second);
        Set<String> images = first.get(0).byContent().keySet();
        if (all.stream().anyMatch(run -> !run.byContent().keySet().equals(images))) {
            return Answer.none(Message.of("workflow.compare.splits-differ"));
        }
        Optional<OtherLabels> labels = OtherLabels.among(all);
        if (labels.isPresent()) {
            return Answer.none(labels.get().refused());
        }
        List<String> order = List.copyOf(images);
        return Answer.of(
                new Recipes(
                        RecipeTest.compare(table(first, order), table(second, order)),
                        first.stream().map(TestedRun::folder).toList(),
                        second.stream().map(TestedRun::folder).toList()));
    }

    private List<TestedRun> looked(List<Path> paths) {
        List<TestedRun> looked = new ArrayList<>();
        for (Path path : paths) {
            try {
                looked.add(look(path));
            } catch (Refusal refusal) {
                watch.notice(refusal.problem());
            }
        }
        return looked;
    }

    private static SeedTable table(List<TestedRun> runs, List<String> order) {
        return SeedTable.ofRight(
                runs.stream().map(run -> run.on(order).right()).toArray(boolean[][]::new));
    }
}
