package org.kernelglass.dataset;

/**
 * How a number of images is cut into batches: the last may be smaller, and a single leftover image,
 * which BatchNorm could not learn from, joins the batch before.
 *
 * @param images at least 0
 * @param batchSize at least 1
 */
public record BatchLayout(int images, int batchSize) {

    public BatchLayout {
        if (images < 0 || batchSize < 1) {
            throw new IllegalArgumentException(images + " images in batches of " + batchSize);
        }
    }

    /** How many batches. */
    public int count() {
        int full = images / batchSize;
        int rest = images % batchSize;
        boolean joins = rest == 0 || (rest == 1 && full > 0);
        return joins ? full : full + 1;
    }

    /** Place of the batch's first image. */
    public int begin(int batch) {
        return batch * batchSize;
    }

    /** Images in the batch. */
    public int size(int batch) {
        return (batch == count() - 1 ? images : begin(batch + 1)) - begin(batch);
    }

    /** Images in the largest batch. */
    int largest() {
        return count() == 0 ? 0 : Math.max(size(0), size(count() - 1));
    }
}
