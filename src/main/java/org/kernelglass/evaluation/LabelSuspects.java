package org.kernelglass.evaluation;

import java.util.Comparator;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Images whose label is probably wrong come first: those to whose label a network that has not
 * learned from them gives the least (self-confidence: Northcutt, Jiang and Chuang, J. Artif.
 * Intell. Res. 70, 2021). Any thread.
 */
public final class LabelSuspects {

    private LabelSuspects() {}

    /**
     * Places of the images, the most suspect first; equally suspect ones keep their order.
     *
     * @param labels the class that each image is said to be of
     * @param probabilities {@code [images][classes]}, of networks that did not learn from the image
     */
    public static int[] rank(int[] labels, float[][] probabilities) {
        return IntStream.range(0, labels.length)
                .boxed()
                .sorted(Comparator.comparingDouble(image -> probabilities[image][labels[image]]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Share of the first so many that are among the wanted; NaN of none. */
    public static double precision(int[] ranked, Set<Integer> wanted, int first) {
        return (double) found(ranked, wanted, first) / Math.min(first, ranked.length);
    }

    /** Share of the wanted that are among the first so many; NaN where none is wanted. */
    public static double recall(int[] ranked, Set<Integer> wanted, int first) {
        return (double) found(ranked, wanted, first) / wanted.size();
    }

    private static long found(int[] ranked, Set<Integer> wanted, int first) {
        return IntStream.of(ranked).limit(first).filter(wanted::contains).count();
    }
}
