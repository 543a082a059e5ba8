package org.kernelglass.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.kernelglass.message.Message;

/**
 * Which classes hold nothing out in which folds, for want of images or groups of them: what such a
 * fold measures says nothing of the class.
 */
final class FoldGaps {

    /** So many folds are named of a class; the others are counted. */
    private static final int NAMED = 10;

    private final ImageIndex index;
    private final int[] pool;
    private final int folds;
    private final int repeats;
    private final int[] unitsOf;
    private final int[] missing;
    private final List<List<String>> named = new ArrayList<>();

    /**
     * @param foldOf {@code [repeat][place in the pool]}
     */
    FoldGaps(ImageIndex index, int[] pool, SplitUnits units, int folds, int[][] foldOf) {
        this.index = index;
        this.pool = pool;
        this.folds = folds;
        this.repeats = foldOf.length;
        int classes = index.classes().size();
        unitsOf = new int[classes];
        IntStream.range(0, units.firstEntry(units.count()))
                .forEach(entry -> unitsOf[units.classOf(entry)]++);
        missing = new int[classes];
        IntStream.range(0, classes).forEach(label -> named.add(new ArrayList<>()));
        for (int repeat = 0; repeat < repeats; repeat++) {
            look(repeat, foldOf[repeat]);
        }
    }

    private void look(int repeat, int[] foldOf) {
        boolean[][] holds = new boolean[folds][unitsOf.length];
        for (int place = 0; place < pool.length; place++) {
            holds[foldOf[place]][index.images().get(pool[place]).label()] = true;
        }
        for (int fold = 0; fold < folds; fold++) {
            for (int label = 0; label < unitsOf.length; label++) {
                if (unitsOf[label] > 0 && !holds[fold][label]) {
                    add(label, repeat, fold);
                }
            }
        }
    }

    private void add(int label, int repeat, int fold) {
        missing[label]++;
        if (missing[label] <= NAMED) {
            String number = Integer.toString(fold + 1);
            named.get(label).add(repeats > 1 ? (repeat + 1) + "·" + number : number);
        }
    }

    /** One for each class that some fold is without. */
    List<DatasetProblem> problems() {
        return IntStream.range(0, unitsOf.length)
                .filter(label -> missing[label] > 0)
                .mapToObj(label -> DatasetProblems.ofAll(sentence(label)))
                .toList();
    }

    private Message sentence(int label) {
        return Message.of(
                "feed.problem.class-missing-in-folds",
                index.classes().get(label),
                unitsOf[label],
                folds,
                where(label),
                whatToDo(unitsOf[label]));
    }

    private Message where(int label) {
        String names = String.join(", ", named.get(label));
        return Message.of(
                repeats > 1 ? "feed.folds.of-repeats" : "feed.folds",
                missing[label] > NAMED ? names + ", …" : names,
                missing[label]);
    }

    private Message whatToDo(int units) {
        return units < 2
                ? Message.of("feed.hint.class-in-one-fold")
                : Message.of("feed.hint.class-missing-in-folds", Math.min(units, folds - 1));
    }
}
