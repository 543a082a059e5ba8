package org.kernelglass.dataset.likeness;

import java.util.List;

/**
 * Pairs of images that look nearly the same.
 *
 * @param count how many there are
 * @param most the most alike of them, at most {@link #LISTED}, the most alike first
 */
public record NearPairs(long count, List<NearPair> most) {

    public static final int LISTED = 1000;

    public NearPairs {
        most = List.copyOf(most);
    }
}
