package org.kernelglass.dataset.likeness;

import java.util.List;

/**
 * Pairs of images that look nearly the same.
 *
 * @param count how many there are; one above {@link #COUNTED} for any number above
 * @param most the most alike of them, at most {@link #LISTED}, the most alike first
 */
public record NearPairs(long count, List<NearPair> most) {

    public static final int LISTED = 1000;

    /**
     * Beyond so many they are not counted, and only those are looked for that are alike enough to
     * be listed: where all images are alike, the pairs are as many as the square of the images.
     */
    public static final int COUNTED = 10_000;

    public NearPairs {
        most = List.copyOf(most);
    }

    /** Whether there are more than were counted. */
    public boolean more() {
        return count > COUNTED;
    }
}
