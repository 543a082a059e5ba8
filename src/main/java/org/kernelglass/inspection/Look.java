package org.kernelglass.inspection;

import java.util.List;
import org.kernelglass.tensor.Tensor;

/** What is to be looked at. Images are {@code [channels, height, width]}, values 0–1. */
public sealed interface Look {

    /** The kernels of the network's first convolution as they are now. */
    record FirstKernels() implements Look {}

    /**
     * What a layer makes of an image.
     *
     * @param layerId the layer's stable id
     */
    record FeatureMaps(Tensor image, String layerId) implements Look {}

    /** What the network says of some images, and which ReLUs respond to none of them. */
    record Outlook(List<Tensor> images) implements Look {

        public Outlook {
            images = List.copyOf(images);
        }
    }
}
