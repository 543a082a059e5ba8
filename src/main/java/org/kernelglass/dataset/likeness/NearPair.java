package org.kernelglass.dataset.likeness;

import java.util.Comparator;

/**
 * Two images that look nearly the same.
 *
 * @param first index of the one that comes first in the dataset
 * @param second index of the other
 * @param likeness Pearson's correlation of their small grey pictures, up to 1
 */
public record NearPair(int first, int second, double likeness) {

    /** The most alike first; of equally alike ones the first in the dataset. */
    static final Comparator<NearPair> ORDER =
            Comparator.comparingDouble((NearPair pair) -> -pair.likeness())
                    .thenComparingInt(NearPair::first)
                    .thenComparingInt(NearPair::second);
}
