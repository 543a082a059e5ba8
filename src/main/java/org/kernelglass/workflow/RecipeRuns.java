package org.kernelglass.workflow;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kernelglass.dataset.Split;
import org.kernelglass.message.Refusal;
import org.kernelglass.project.ProjectTexts;
import org.kernelglass.project.RunFolder;
import org.kernelglass.project.RunRecord;
import org.kernelglass.project.RunState.Phase;

/**
 * Finds the runs of a recipe: those beside a run that differ from it in nothing but the seed, and
 * are measured on the same images.
 */
final class RecipeRuns {

    private final RunTools tools;
    private final Split on;
    private final Set<String> images;

    /**
     * @param on the split that they are measured on
     * @param standard the run whose images of that split all must share
     * @throws Refusal if its split is damaged
     */
    RecipeRuns(RunTools tools, Split on, Path standard) {
        this.tools = tools;
        this.on = on;
        this.images = images(standard, RunFolder.read(standard, tools.stacks()));
    }

    /**
     * The run itself where its images are the ones, and of the completed runs in the same folder
     * those of its recipe, the newest of each other seed.
     */
    RecipeSide of(Path run) {
        RunRecord record = RunFolder.read(run, tools.stacks());
        Map<Long, Path> bySeed = new TreeMap<>();
        int leftOut = 0;
        if (fits(run, record)) {
            bySeed.put(seed(record), run);
        } else {
            leftOut++;
        }
        Path whole = run.toAbsolutePath().normalize();
        for (RunShelf.Entry entry : new RunShelf().listIn(whole.getParent())) {
            if (entry.folder().equals(whole) || !isOther(entry, record)) {
                continue;
            }
            if (fits(entry.folder(), entry.record().orElseThrow())) {
                bySeed.putIfAbsent(seed(entry.record().orElseThrow()), entry.folder());
            } else {
                leftOut++;
            }
        }
        return new RecipeSide(run, bySeed, leftOut);
    }

    private static boolean isOther(RunShelf.Entry entry, RunRecord record) {
        return entry.record()
                .filter(other -> other.state().phase() == Phase.COMPLETED)
                .filter(other -> sameRecipe(record, other))
                .isPresent();
    }

    /** A run whose split cannot be read is one of other images. */
    private boolean fits(Path run, RunRecord record) {
        try {
            return images(run, record).equals(images);
        } catch (Refusal damaged) {
            return false;
        }
    }

    /** The images with their labels: a relabelled one is another. */
    private Set<String> images(Path run, RunRecord record) {
        Set<String> found = new HashSet<>();
        RunFolder.readSplit(
                run,
                record,
                row -> {
                    if (row.split() == on) {
                        found.add(row.hash() + " " + row.label());
                    }
                });
        return found;
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
