package org.kernelglass.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kernelglass.dataset.random.SplitMix64;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

/**
 * Cuts images into k folds for cross-validation, several times over: in each repeat every image is
 * held out exactly once. Stratified: every class is spread over the folds within one image; images
 * of one group, and files of one content, stay in one fold. Pure: the same rule gives the same
 * folds of the same images.
 *
 * @param folds k, 2 to {@value #MOST_FOLDS}
 * @param repeats how often the images are cut anew, 1 to {@value #MOST_REPEATS}
 * @param seed of the first cut; the others follow from it
 * @param group names the group in a file's name, see {@link GroupRule}
 */
public record FoldRule(int folds, int repeats, long seed, Optional<String> group) {

    public static final int MOST_FOLDS = 100;
    public static final int MOST_REPEATS = 100;

    /**
     * @throws Refusal if there are too few or too many folds or repeats, or the group rule is no
     *     regular expression
     */
    public FoldRule {
        if (folds < 2 || folds > MOST_FOLDS) {
            throw new Refusal(Message.of("feed.problem.folds", folds, MOST_FOLDS));
        }
        if (repeats < 1 || repeats > MOST_REPEATS) {
            throw new Refusal(Message.of("feed.problem.repeats", repeats, MOST_REPEATS));
        }
        group.ifPresent(GroupRule::new);
    }

    /**
     * The folds of some images.
     *
     * @param pool indices into the images of the index, ascending
     * @throws Refusal if there are fewer images, or sets that stay together, than folds, or a fold
     *     would stay empty
     */
    public Folds assign(ImageIndex index, int[] pool) {
        ImageGroups groups = ImageGroups.of(index.images(), group.map(GroupRule::new));
        SplitUnits units = new SplitUnits(index.images(), pool, groups);
        if (units.count() < folds) {
            throw refusal("feed.problem.fewer-than-folds", units.count());
        }
        int[][] foldOf = new int[repeats][];
        for (int repeat = 0; repeat < repeats; repeat++) {
            long drawn = repeat == 0 ? seed : SplitMix64.of(seed, repeat).nextLong();
            foldOf[repeat] = PoolSplit.even(index, pool, groups, folds, drawn).parts();
            if (Arrays.stream(foldOf[repeat]).distinct().count() < folds) {
                throw refusal("feed.problem.empty-fold", units.count());
            }
        }
        List<DatasetProblem> problems = new ArrayList<>();
        groups.report(problems);
        problems.addAll(new FoldGaps(index, pool, units, folds, foldOf).problems());
        return new Folds(pool, foldOf, problems);
    }

    private Refusal refusal(String key, int units) {
        return new Refusal(Message.of(key, units, folds), Message.of("feed.hint.fewer-than-folds"));
    }
}
