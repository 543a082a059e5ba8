package org.kernelglass.workflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kernelglass.evaluation.comparison.RecipeTest;
import org.kernelglass.workflow.RunsComparison.Repeat;

/** The runs of both recipes, and those that are missing. */
record RecipeSides(RecipeSide ofA, RecipeSide ofB) {

    static RecipeSides of(RecipeRuns runs, Path a, Path b) {
        return new RecipeSides(runs.of(a), runs.of(b));
    }

    int leftOut() {
        return ofA.leftOut() + ofB.leftOut();
    }

    /**
     * Until both have the recommended number of seeds; in turn, so that one who stops halfway has
     * as many of each. All have the split of A.
     */
    List<Repeat> repeats() {
        List<Long> forA = ofA.seedsMissing(RecipeTest.RECOMMENDED_SEEDS);
        List<Long> forB = ofB.seedsMissing(RecipeTest.RECOMMENDED_SEEDS);
        List<Repeat> repeats = new ArrayList<>();
        for (int turn = 0; turn < Math.max(forA.size(), forB.size()); turn++) {
            if (turn < forA.size()) {
                repeats.add(new Repeat(ofA.run(), forA.get(turn), ofA.run()));
            }
            if (turn < forB.size()) {
                repeats.add(new Repeat(ofB.run(), forB.get(turn), ofA.run()));
            }
        }
        return repeats;
    }
}
