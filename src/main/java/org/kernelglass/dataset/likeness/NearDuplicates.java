package org.kernelglass.dataset.likeness;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kernelglass.dataset.DatasetProblem;
import org.kernelglass.dataset.ImageEntry;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.dataset.Picture;
import org.kernelglass.dataset.PictureSource;
import org.kernelglass.dataset.PreparationWatch;
import org.kernelglass.dataset.Split;
import org.kernelglass.dataset.WorkerPass;
import org.kernelglass.message.Refusal;

/**
 * Images that look nearly the same although their files differ, where that does harm: in two
 * classes, one of their labels is probably wrong; in two parts of the split, what is tested was
 * learned. Two look nearly the same if, brought to 16 × 16 grey values, they correlate at {@link
 * #LIKENESS} or above: of images that were compressed again at quality 60 or scaled by a third,
 * nearly all do.
 *
 * @param images how many were compared
 * @param flat how many are of one colour all over and were not compared
 * @param unreadable images that could no longer be read, with the reason
 * @param acrossClasses pairs whose labels differ
 * @param acrossSplits pairs that lie in different parts of the split, whatever their labels
 */
public record NearDuplicates(
        int images,
        int flat,
        List<DatasetProblem> unreadable,
        NearPairs acrossClasses,
        NearPairs acrossSplits) {

    /** Pearson's correlation. */
    public static final double LIKENESS = 0.99;

    public NearDuplicates {
        unreadable = List.copyOf(unreadable);
    }

    /**
     * Reads every image once, small, and compares. Memory and the time to read grow in step with
     * the number of images; the time to compare grows faster the more of them lie close together
     * (see {@link PairSearch}). The waiting thread must not be a worker.
     *
     * @param splits the part of each image; null for one that is not to be compared
     * @param watch told how far the reading is, which takes nearly all of the time
     * @throws CancellationException if the watch asks to stop
     */
    public static NearDuplicates find(
            ImageIndex index,
            Split[] splits,
            PictureSource pictures,
            ExecutorService workers,
            PreparationWatch watch) {
        int[] taking = IntStream.range(0, splits.length).filter(i -> splits[i] != null).toArray();
        Seen[] seen = new Seen[taking.length];
        WorkerPass.over(
                taking.length,
                place -> seen[place] = Seen.of(index.images().get(taking[place]), pictures),
                workers,
                watch);
        int[] known =
                IntStream.range(0, seen.length)
                        .filter(place -> seen[place].print().isPresent())
                        .toArray();
        List<DatasetProblem> unreadable =
                Stream.of(seen).flatMap(one -> one.problem().stream()).toList();
        PairSearch search =
                new PairSearch(
                        index,
                        splits,
                        IntStream.of(known).map(place -> taking[place]).toArray(),
                        IntStream.of(known)
                                .mapToObj(place -> seen[place].print().orElseThrow())
                                .toArray(Fingerprint[]::new));
        search.run(workers, watch);
        return new NearDuplicates(
                known.length,
                seen.length - known.length - unreadable.size(),
                unreadable,
                search.acrossClasses(),
                search.acrossSplits());
    }

    /**
     * What was seen of an image; nothing of a flat one.
     *
     * @param problem why it cannot be read
     */
    private record Seen(Optional<Fingerprint> print, Optional<DatasetProblem> problem) {

        static Seen of(ImageEntry entry, PictureSource pictures) {
            try {
                Picture picture = pictures.read(entry, Fingerprint.size());
                return new Seen(Fingerprint.of(picture), Optional.empty());
            } catch (Refusal refusal) {
                return new Seen(
                        Optional.empty(),
                        Optional.of(new DatasetProblem(entry.name(), refusal.problem(), true)));
            }
        }
    }
}
