package org.kernelglass.workflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kernelglass.dataset.Split;
import org.kernelglass.evaluation.Estimate;
import org.kernelglass.evaluation.Wilson;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.network.StackDifference;
import org.kernelglass.project.MetricsFile;
import org.kernelglass.project.MetricsRow;
import org.kernelglass.project.ProjectTexts;
import org.kernelglass.project.RunFolder;
import org.kernelglass.project.RunRecord;
import org.kernelglass.training.RunControl;
import org.kernelglass.workflow.RunsComparison.Answer;
import org.kernelglass.workflow.RunsComparison.Networks;
import org.kernelglass.workflow.RunsComparison.Recipes;
import org.kernelglass.workflow.RunsComparison.Repeat;
import org.kernelglass.workflow.RunsComparison.SettingDifference;
import org.kernelglass.workflow.RunsComparison.Side;

/**
 * Holds run B against run A: design, figures, and whether B is better. Judges by the validation
 * images or, where it is asked to, by the test images of both and of the other seeds of their
 * recipes; each look at a test split is counted in its run.
 */
public final class CompareRuns {

    private final RunTools tools;

    public CompareRuns(RunTools tools) {
        this.tools = tools;
    }

    /**
     * Compares; a few seconds, more where predictions were not kept. Any thread but the FX thread.
     *
     * @param on {@link Split#VALIDATION} or {@link Split#TEST}
     * @throws Refusal if one of the folders holds no run, or its record is damaged, or one of the
     *     two cannot be looked at on the test images that were asked for
     * @throws java.util.concurrent.CancellationException if stopped
     */
    public RunsComparison compare(Path a, Path b, Split on, RunWatch watch, RunControl control) {
        RunRecord first = RunFolder.read(a, tools.stacks());
        RunRecord second = RunFolder.read(b, tools.stacks());
        if (on == Split.TEST) {
            refuseUnlessCounted(a);
            refuseUnlessCounted(b);
        }
        ComparedRuns looks =
                new ComparedRuns(on, new MeasuredRuns(tools, on, watch, control), watch);
        Answer<Networks> networks = looks.networks(a, b);
        Answer<Recipes> recipes = Answer.none(Message.of("workflow.compare.same-recipe"));
        List<Repeat> repeats = List.of();
        if (!RecipeRuns.sameRecipe(first, second)) {
            try {
                RecipeSides sides = RecipeSides.of(new RecipeRuns(tools, on, a), a, b);
                recipes = looks.recipes(sides.ofA().runs(), sides.ofB().runs(), sides.leftOut());
                repeats = first.classes().equals(second.classes()) ? sides.repeats() : List.of();
            } catch (Refusal noSplit) {
                recipes = Answer.none(noSplit.problem());
            }
        }
        return new RunsComparison(
                on,
                side(a, looks),
                side(b, looks),
                StackDifference.of(first.project().stack(), second.project().stack()),
                settings(first, second),
                networks,
                recipes,
                repeats);
    }

    /** A look that one of the two cannot count is not to cost the other one of its own. */
    private void refuseUnlessCounted(Path run) {
        RunFolder.open(run, tools.stacks()).close();
    }

    private Side side(Path run, ComparedRuns looks) {
        RunRecord record = RunFolder.read(run, tools.stacks());
        Optional<MetricsRow> chosen =
                MetricsFile.read(run).stream().filter(MetricsRow::best).reduce((x, y) -> y);
        return new Side(
                run,
                record,
                chosen,
                looks.seen(run).map(CompareRuns::accuracy),
                record.testLooks());
    }

    private static Estimate accuracy(MeasuredRun run) {
        boolean[] right = run.on(List.copyOf(run.byContent().keySet())).right();
        long hits = 0;
        for (boolean hit : right) {
            hits += hit ? 1 : 0;
        }
        return Wilson.of(hits, right.length);
    }

    /** Data and plan only: layers are held side by side. */
    private static List<SettingDifference> settings(RunRecord first, RunRecord second) {
        Map<String, String> one = ProjectTexts.of(first.project());
        Map<String, String> other = ProjectTexts.of(second.project());
        Set<String> keys = new LinkedHashSet<>(one.keySet());
        keys.addAll(other.keySet());
        List<SettingDifference> differences = new ArrayList<>();
        for (String key : keys) {
            String a = one.getOrDefault(key, "–");
            String b = other.getOrDefault(key, "–");
            if (!Character.isDigit(key.charAt(0)) && !a.equals(b)) {
                differences.add(new SettingDifference(key, a, b));
            }
        }
        return differences;
    }
}
