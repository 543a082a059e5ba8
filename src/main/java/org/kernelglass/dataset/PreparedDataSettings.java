package org.kernelglass.dataset;

import java.util.List;
import java.util.concurrent.Executor;
import org.kernelglass.dataset.augmentation.AugmentationKind;

/**
 * What decides the batches of a run, and who makes them.
 *
 * @param pixels of every image of the index; stays open as long as the data is used, and is closed
 *     by whoever opened it
 * @param batchSize at least 1
 * @param labelSmoothing share of each training target spread evenly over all classes, 0 to below 1
 * @param balancedClasses weigh training images by n / (classes · images of their class)
 * @param augmentations of training images, in order
 * @param seed of the run
 * @param workers who make batches ahead
 * @param lookAhead batches in the making at most, at least 1; a few more than there are workers
 */
public record PreparedDataSettings(
        ImageIndex index,
        DataSplit split,
        PixelCache pixels,
        int batchSize,
        double labelSmoothing,
        boolean balancedClasses,
        List<AugmentationKind> augmentations,
        long seed,
        Executor workers,
        int lookAhead) {

    public PreparedDataSettings {
        augmentations = List.copyOf(augmentations);
    }
}
