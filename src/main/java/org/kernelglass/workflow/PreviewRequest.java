package org.kernelglass.workflow;

import java.util.List;
import org.kernelglass.dataset.DataSplit;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.dataset.Preprocessing;
import org.kernelglass.dataset.augmentation.AugmentationKind;

/**
 * What is to be seen before and after.
 *
 * @param images indices of training images; MixUp mixes them with one another
 * @param seed of the run
 * @param firstEpoch from 0, the epoch of the first variant
 * @param variants epochs to show
 */
public record PreviewRequest(
        ImageIndex index,
        DataSplit split,
        int[] images,
        Preprocessing preprocessing,
        List<AugmentationKind> augmentations,
        long seed,
        int firstEpoch,
        int variants) {

    public PreviewRequest {
        augmentations = List.copyOf(augmentations);
    }
}
