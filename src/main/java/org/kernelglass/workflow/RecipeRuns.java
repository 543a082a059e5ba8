package org.kernelglass.workflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kernelglass.project.ProjectTexts;
import org.kernelglass.project.RunFolder;
import org.kernelglass.project.RunRecord;
import org.kernelglass.project.RunState.Phase;

/** Finds the runs of a recipe: those beside a run that differ from it in nothing but the seed. */
final class RecipeRuns {

    private final RunTools tools;

    RecipeRuns(RunTools tools) {
        this.tools = tools;
    }

    /**
     * The run itself, and of the completed runs in the same folder those of its recipe, the newest
     * of each other seed.
     */
    List<Path> of(Path run) {
        RunRecord record = RunFolder.read(run, tools.stacks());
        Map<Long, Path> bySeed = new LinkedHashMap<>();
        bySeed.put(seed(record), run);
        Path parent = run.toAbsolutePath().normalize().getParent();
        for (RunShelf.Entry entry : new RunShelf().listIn(parent)) {
            entry.record()
                    .filter(other -> other.state().phase() == Phase.COMPLETED)
                    .filter(other -> sameRecipe(record, other))
                    .ifPresent(other -> bySeed.putIfAbsent(seed(other), entry.folder()));
        }
        return new ArrayList<>(bySeed.values());
    }

    /** Whether two runs differ by chance alone. */
    static boolean sameRecipe(RunRecord one, RunRecord other) {
        return ProjectTexts.recipe(one.project()).equals(ProjectTexts.recipe(other.project()))
                && one.classes().equals(other.classes())
                && one.parent().equals(other.parent());
    }

    private static long seed(RunRecord record) {
        return record.project().plan().seed();
    }
}
