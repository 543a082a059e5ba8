package org.kernelglass.workflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.kernelglass.workflow.RunsComparison.SettingDifference;
import org.kernelglass.workflow.RunsComparison.Side;

/**
 * Holds run B against run A: design, figures, and whether B is better. Looks at the test split of
 * both, and of the other seeds of their recipes; each look is counted in its run.
 */
public final class CompareRuns {

    private final RunTools tools;

    public CompareRuns(RunTools tools) {
        this.tools = tools;
    }

    /**
     * Compares; a few seconds, more where predictions were not kept. Any thread but the FX thread.
     *
     * @throws Refusal if one of the folders holds no run, or its record is damaged
     */
    public RunsComparison compare(Path a, Path b, RunWatch watch, RunControl control) {
        RunRecord first = RunFolder.read(a, tools.stacks());
        RunRecord second = RunFolder.read(b, tools.stacks());
        ComparedTests tests = new ComparedTests(new TestedRuns(tools, watch, control), watch);
        Answer<Networks> networks = tests.networks(a, b);
        Answer<Recipes> recipes =
                RecipeRuns.sameRecipe(first, second)
                        ? Answer.none(Message.of("workflow.compare.same-recipe"))
                        : recipes(tests, a, b);
        return new RunsComparison(
                side(a, tests),
                side(b, tests),
                StackDifference.of(first.project().stack(), second.project().stack()),
                settings(first, second),
                networks,
                recipes);
    }

    private Answer<Recipes> recipes(ComparedTests tests, Path a, Path b) {
        RecipeRuns runs = new RecipeRuns(tools);
        return tests.recipes(runs.of(a), runs.of(b));
    }

    private Side side(Path run, ComparedTests tests) {
        RunRecord record = RunFolder.read(run, tools.stacks());
        Optional<MetricsRow> chosen =
                MetricsFile.read(run).stream().filter(MetricsRow::best).reduce((x, y) -> y);
        return new Side(
                run,
                record,
                chosen,
                tests.seen(run).map(CompareRuns::accuracy),
                record.testLooks());
    }

    private static Estimate accuracy(TestedRun run) {
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
