package org.kernelglass.dataset.likeness;

import java.util.concurrent.ExecutorService;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.dataset.PreparationWatch;
import org.kernelglass.dataset.Split;
import org.kernelglass.dataset.WorkerPass;

/** Finds the pairs among images whose fingerprints are known. */
final class PairSearch {

    /**
     * Vectors of length 1 that correlate at {@code r} are {@code √(2 − 2r)} apart; a little more
     * for what rounding does.
     */
    private static final float FARTHEST =
            (float) Math.sqrt(2 - 2 * NearDuplicates.LIKENESS) + 1e-4f;

    private final int[] images;
    private final int[] labels;
    private final Split[] splits;
    private final Fingerprint[] prints;
    private final PointTree tree;
    private final BestPairs classes = new BestPairs();
    private final BestPairs parts = new BestPairs();

    /**
     * @param splits of every image of the index
     * @param images to compare
     * @param prints theirs
     */
    PairSearch(ImageIndex index, Split[] splits, int[] images, Fingerprint[] prints) {
        this.images = images;
        this.labels = IntStream.of(images).map(i -> index.images().get(i).label()).toArray();
        this.splits = IntStream.of(images).mapToObj(i -> splits[i]).toArray(Split[]::new);
        this.prints = prints;
        this.tree =
                new PointTree(
                        Stream.of(prints)
                                .map(print -> LowFrequencies.of(print.normalized()))
                                .toArray(float[][]::new));
    }

    void run(ExecutorService workers, PreparationWatch watch) {
        PreparationWatch silent = new PreparationWatch((done, all) -> {}, watch.cancelled());
        WorkerPass.over(prints.length, this::search, workers, silent);
    }

    private void search(int place) {
        tree.forEachNearAfter(place, FARTHEST, other -> compare(place, other));
    }

    private void compare(int place, int other) {
        boolean labelsDiffer = labels[place] != labels[other];
        boolean splitsDiffer = splits[place] != splits[other];
        if (!labelsDiffer && !splitsDiffer) {
            return;
        }
        double likeness = prints[place].likeness(prints[other]);
        if (likeness >= NearDuplicates.LIKENESS) {
            NearPair pair = new NearPair(images[place], images[other], likeness);
            if (labelsDiffer) {
                classes.add(pair);
            }
            if (splitsDiffer) {
                parts.add(pair);
            }
        }
    }

    NearPairs acrossClasses() {
        return classes.found();
    }

    NearPairs acrossSplits() {
        return parts.found();
    }
}
