package org.kernelglass.evaluation;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Classes in the order of their probabilities, the most probable first. Equally probable classes
 * keep the order of their labels, so that a tie always falls the same way; NaN comes last. Any
 * thread.
 */
public final class Ranking {

    private Ranking() {}

    /** The most probable class. */
    public static int first(float[] probabilities) {
        int best = 0;
        for (int candidate = 1; candidate < probabilities.length; candidate++) {
            if (before(probabilities, candidate, best)) {
                best = candidate;
            }
        }
        return best;
    }

    /** The most probable classes, the first of them first; all where there are fewer than asked. */
    public static int[] top(float[] probabilities, int most) {
        return IntStream.range(0, probabilities.length)
                .boxed()
                .sorted(
                        Comparator.comparingDouble(
                                c -> Float.isNaN(probabilities[c]) ? 1 : -probabilities[c]))
                .limit(most)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The place of a class, 0 for the most probable. */
    public static int place(float[] probabilities, int ofClass) {
        int place = 0;
        for (int other = 0; other < probabilities.length; other++) {
            if (other != ofClass && before(probabilities, other, ofClass)) {
                place++;
            }
        }
        return place;
    }

    private static boolean before(float[] probabilities, int one, int other) {
        float a = probabilities[one];
        float b = probabilities[other];
        if (Float.isNaN(a) || Float.isNaN(b)) {
            return Float.isNaN(b) && (!Float.isNaN(a) || one < other);
        }
        return a > b || a == b && one < other;
    }
}
