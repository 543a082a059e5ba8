package org.kernelglass.workflow;

import java.util.List;

/**
 * One image before and after it is prepared.
 *
 * @param image its index in the dataset
 * @param original as it stands in the file
 * @param input what the network gets where nothing is augmented
 * @param variants what it gets in one training epoch after the other
 */
public record PreviewImage(
        int image, Thumbnail original, PreviewPixels input, List<PreviewPixels> variants) {

    public PreviewImage {
        variants = List.copyOf(variants);
    }
}
