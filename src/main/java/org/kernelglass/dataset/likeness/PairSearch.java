package org.kernelglass.dataset.likeness;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.dataset.PreparationWatch;
import org.kernelglass.dataset.Split;
import org.kernelglass.dataset.WorkerPass;

/**
 * Finds the pairs among images whose fingerprints are known. Exact: a pair is passed over only
 * where a part of its values already shows that it is not alike enough.
 *
 * <p>What that costs depends on how many images lie about as near to each other as near-duplicates
 * do. Where few do, each image looks at the few beside it, and time grows about in step with the
 * images. Where many do, as in Fashion-MNIST with its ten kinds of centred clothes, each looks at a
 * share of the others that falls as they become more, but more slowly than they do: twice the
 * images take about three and a half times the comparisons there. Where so many do that there are
 * more than {@link NearPairs#COUNTED} pairs, the search draws in to those that can still be listed,
 * so that images that are all alike do not take the square of their number.
 */
final class PairSearch {

    private static final float ROUNDING = 1e-4f;

    private final int[] images;
    private final int[] labels;
    private final Split[] splits;
    private final Fingerprint[] prints;
    private final PointTree tree;
    private final BestPairs classes = new BestPairs();
    private final BestPairs parts = new BestPairs();
    private final LongAdder compared = new LongAdder();

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
        PrincipalAxes axes = new PrincipalAxes(prints);
        this.tree =
                new PointTree(
                        Stream.of(prints)
                                .map(print -> axes.of(print.normalized()))
                                .toArray(float[][]::new),
                        IntStream.range(0, prints.length).map(this::group).toArray());
    }

    /** Images of the same class in the same part are no pair, however alike. */
    private int group(int place) {
        return labels[place] * Split.values().length + splits[place].ordinal();
    }

    void run(ExecutorService workers, PreparationWatch watch) {
        PreparationWatch silent = new PreparationWatch((done, all) -> {}, watch.cancelled());
        WorkerPass.over(prints.length, this::search, workers, silent);
    }

    private void search(int position) {
        double least = Math.min(classes.least(), parts.least());
        tree.forEachNearAfter(position, distance(least), this::compare);
    }

    /**
     * Vectors of length 1 that correlate at {@code r} are {@code √(2 − 2r)} apart; a little more
     * for what rounding does.
     */
    private static float distance(double likeness) {
        return (float) Math.sqrt(Math.max(0, 2 - 2 * likeness)) + ROUNDING;
    }

    private void compare(int one, int other) {
        compared.increment();
        double likeness = prints[one].likeness(prints[other]);
        NearPair pair =
                new NearPair(images[Math.min(one, other)], images[Math.max(one, other)], likeness);
        if (labels[one] != labels[other] && likeness >= classes.least()) {
            classes.add(pair);
        }
        if (splits[one] != splits[other] && likeness >= parts.least()) {
            parts.add(pair);
        }
    }

    /** How many pairs of whole fingerprints have been compared by now. */
    long compared() {
        return compared.sum();
    }

    NearPairs acrossClasses() {
        return classes.found();
    }

    NearPairs acrossSplits() {
        return parts.found();
    }
}
