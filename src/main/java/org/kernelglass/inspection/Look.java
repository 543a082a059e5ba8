package org.kernelglass.inspection;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.kernelglass.dataset.BatchFeed;
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

    /**
     * What every layer makes of an image, together with arrays of the same moment.
     *
     * @param layerIds the layers whose outputs are wanted; empty for all
     * @param arrays names of the arrays that are wanted, {@code layerId/operation/array}
     */
    record Passage(Tensor image, Set<String> layerIds, Set<String> arrays) implements Look {

        public Passage {
            layerIds = Set.copyOf(layerIds);
            arrays = Set.copyOf(arrays);
        }
    }

    /**
     * Which pixels of an image a class comes from.
     *
     * @param classIndex the class, from 0
     */
    record Attribution(Tensor image, AttributionMethod method, int classIndex) implements Look {}

    /**
     * A picture that excites a filter or a class most: gradient ascent on the mean of the filter's
     * map, or on the class's logit, from grey noise (Erhan et al. 2009), with a small jitter and
     * blur that keep the picture readable.
     *
     * @param layerId the filter's layer; empty for a class
     * @param unit the filter's channel or the class, from 0
     * @param steps of the ascent, at least 1
     * @param seed of the noise
     */
    record Maximization(String layerId, int unit, int steps, long seed) implements Look {}

    /**
     * What breaks where filters are muted: each mute by itself against the whole network.
     *
     * @param images opened once; its labels are what is right
     */
    record Ablation(Supplier<BatchFeed> images, int classes, List<Mute> mutes) implements Look {

        public Ablation {
            mutes = List.copyOf(mutes);
        }
    }

    /**
     * Which images excite each filter of a layer most.
     *
     * @param top images named for each filter, at least 1
     */
    record Excitation(Supplier<BatchFeed> images, String layerId, int top) implements Look {}

    /**
     * What comes out of a layer for many images, as vectors.
     *
     * @param layerId a layer; where its output is an image, each channel's mean is taken
     * @param most images at most, the first ones of the feed
     */
    record Features(Supplier<BatchFeed> images, String layerId, int most) implements Look {}
}
