package org.kernelglass.dataset.augmentation;

import org.kernelglass.dataset.random.SplitMix64;

/**
 * Which images of one batch are mixed, and how.
 *
 * @param partners of each place the place of the other image, never its own unless it is alone
 * @param shares of each place how much of itself it keeps, ½ to 1
 */
public record BatchMixture(int[] partners, float[] shares) {

    /** Pairs the images along a random ring, so that each is the partner of exactly one. */
    static BatchMixture of(MixUp kind, int size, SplitMix64 random) {
        int[] ring = new int[size];
        for (int place = 0; place < size; place++) {
            ring[place] = place;
        }
        random.shuffle(ring);
        int[] partners = new int[size];
        float[] shares = new float[size];
        for (int place = 0; place < size; place++) {
            partners[ring[place]] = ring[(place + 1) % size];
        }
        for (int place = 0; place < size; place++) {
            shares[place] = kind.share(random);
        }
        return new BatchMixture(partners, shares);
    }

    /**
     * Mixes rows of equal length.
     *
     * @param rows one for each image, all in one array; not changed
     * @return the mixed rows
     */
    public float[] mix(float[] rows) {
        int length = rows.length / shares.length;
        float[] mixed = rows.clone();
        for (int place = 0; place < shares.length; place++) {
            float share = shares[place];
            if (share < 1) {
                for (int value = 0; value < length; value++) {
                    float own = rows[place * length + value];
                    float other = rows[partners[place] * length + value];
                    mixed[place * length + value] = share * own + (1 - share) * other;
                }
            }
        }
        return mixed;
    }
}
