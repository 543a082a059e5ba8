package org.kernelglass.dataset;

import org.kernelglass.tensor.TensorShape;

/**
 * The images of one run, split, prepared, and handed out in batches. The same seed gives the same
 * batches in the same order whatever the number of workers.
 */
public interface TrainingData {

    /** {@code [channels, height, width]}. */
    TensorShape imageShape();

    int classes();

    /** Images in the split; 0 where there is none. */
    int size(Split split);

    /**
     * Batches of the split: the last may be smaller, and a single leftover image joins the batch
     * before.
     */
    int batches(Split split);

    /**
     * The training split, shuffled by (seed, epoch) and augmented by (seed, epoch, image), with
     * smoothed targets and class weights where the plan asks for them.
     *
     * @param epoch from 0
     * @param firstBatch from 0; a resumed epoch begins here, with the very batches it would have
     *     had
     */
    BatchFeed trainingEpoch(int epoch, int firstBatch);

    /** A split in order, as it is: no augmentation, one-hot targets, weights 1. */
    BatchFeed inOrder(Split split);
}
