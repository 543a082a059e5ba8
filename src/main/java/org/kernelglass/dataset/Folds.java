package org.kernelglass.dataset;

import java.util.List;
import java.util.stream.IntStream;

/** Which image is held out in which fold of each repeat. Immutable; any thread. */
public final class Folds {

    private final int[] pool;
    private final int[][] foldOf;
    private final List<DatasetProblem> problems;

    /**
     * @param foldOf {@code [repeat][place in the pool]}
     */
    Folds(int[] pool, int[][] foldOf, List<DatasetProblem> problems) {
        this.pool = pool.clone();
        this.foldOf = foldOf;
        this.problems = List.copyOf(problems);
    }

    /** How often the images were cut. */
    public int repeats() {
        return foldOf.length;
    }

    /** How many images there are. */
    public int size() {
        return pool.length;
    }

    /** The fold, from 0, of the image at that place of the pool. */
    public int fold(int repeat, int place) {
        return foldOf[repeat][place];
    }

    /** What a person should know: classes that some folds are without, groups that say little. */
    public List<DatasetProblem> problems() {
        return problems;
    }

    /**
     * One fold held out for validation, the others to learn from; no test images.
     *
     * @param repeat from 0
     * @param fold from 0
     */
    public DataSplit split(int repeat, int fold) {
        return new DataSplit(
                images(repeat, fold, false), images(repeat, fold, true), new int[0], problems);
    }

    private int[] images(int repeat, int fold, boolean within) {
        return IntStream.range(0, pool.length)
                .filter(place -> (foldOf[repeat][place] == fold) == within)
                .map(place -> pool[place])
                .toArray();
    }
}
