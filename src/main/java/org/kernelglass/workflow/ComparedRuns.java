package org.kernelglass.workflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kernelglass.dataset.Split;
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

/**
 * What the images of one split say of compared runs. Each run is looked at once, whatever is asked
 * of it.
 */
final class ComparedRuns {

    private final Split on;
    private final MeasuredRuns runs;
    private final RunWatch watch;
    private final Map<Path, MeasuredRun> seen = new LinkedHashMap<>();

    ComparedRuns(Split on, MeasuredRuns runs, RunWatch watch) {
        this.on = on;
        this.runs = runs;
        this.watch = watch;
    }

    /** What was looked at so far. */
    Optional<MeasuredRun> seen(Path run) {
        return Optional.ofNullable(seen.get(whole(run)));
    }

    private MeasuredRun look(Path run) {
        Path whole = whole(run);
        if (!seen.containsKey(whole)) {
            seen.put(whole, runs.look(run));
        }
        return seen.get(whole);
    }

    private static Path whole(Path run) {
        return run.toAbsolutePath().normalize();
    }

    /**
     * @throws Refusal if one cannot be looked at on the test images: nobody looked then, and what
     *     was asked for is not done. Without validation images there is no answer, and the reason
     */
    Answer<Networks> networks(Path a, Path b) {
        MeasuredRun first;
        MeasuredRun second;
        try {
            first = look(a);
            second = look(b);
        } catch (Refusal refusal) {
            if (on == Split.TEST) {
                throw refusal;
            }
            refusal.hint().ifPresent(watch::notice);
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
                            .orElseGet(
                                    () ->
                                            new Message(
                                                    "workflow.compare.no-common."
                                                            + on.name().toLowerCase(Locale.ROOT),
                                                    List.of())));
        }
        labels.map(OtherLabels::leftOut).ifPresent(watch::notice);
        LabelledPredictions one = first.on(common);
        LabelledPredictions other = second.on(common);
        return Answer.of(
                new Networks(
                        NetworkComparison.of(one.right(), other.right()),
                        OverallFigures.differences(one, other)));
    }

    /** Images that both were asked about with the same label. */
    private static List<String> common(MeasuredRun first, MeasuredRun second) {
        return first.byContent().values().stream()
                .filter(row -> second.byContent().containsKey(row.hash()))
                .filter(row -> second.byContent().get(row.hash()).label() == row.label())
                .map(row -> row.hash())
                .toList();
    }

    /**
     * Runs that cannot be looked at are left out and noticed.
     *
     * @param ofA runs of A's recipe on one split, each of another seed
     * @param ofB of B's, on the same
     * @param leftOut how many runs of the two recipes stand on other images
     */
    Answer<Recipes> recipes(List<Path> ofA, List<Path> ofB, int leftOut) {
        List<MeasuredRun> first = looked(ofA);
        List<MeasuredRun> second = looked(ofB);
        if (first.isEmpty() || second.isEmpty()) {
            return Answer.none(Message.of("workflow.compare.splits-differ"));
        }
        if (!first.get(0).record().classes().equals(second.get(0).record().classes())) {
            return Answer.none(Message.of("workflow.compare.other-classes"));
        }
        List<MeasuredRun> all = new ArrayList<>(first);
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
                        first.stream().map(MeasuredRun::folder).toList(),
                        second.stream().map(MeasuredRun::folder).toList(),
                        leftOut));
    }

    private List<MeasuredRun> looked(List<Path> paths) {
        List<MeasuredRun> looked = new ArrayList<>();
        for (Path path : paths) {
            try {
                looked.add(look(path));
            } catch (Refusal refusal) {
                watch.notice(refusal.problem());
            }
        }
        return looked;
    }

    private static SeedTable table(List<MeasuredRun> runs, List<String> order) {
        return SeedTable.ofRight(
                runs.stream().map(run -> run.on(order).right()).toArray(boolean[][]::new));
    }
}
