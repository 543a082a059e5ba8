package org.kernelglass.network;

import static org.kernelglass.network.NetworkParts.NORM;
import static org.kernelglass.network.NetworkParts.bare;
import static org.kernelglass.network.NetworkParts.dense;
import static org.kernelglass.network.NetworkParts.maxPool;

import org.kernelglass.layer.GlobalAveragePool;
import org.kernelglass.layer.ReLU;
import org.kernelglass.layer.Softmax;

/**
 * The network of the benchmark <em>deep</em>, in which convolutions are nearly all of the work:
 * five of 3×3 with BatchNorm, of 32, 32, 64, 64 and 128 filters, pooled after the second and the
 * fourth.
 */
public final class BenchNetwork {

    private BenchNetwork() {}

    /** The network for as many classes. */
    public static LayerStack deep(int classes) {
        return StackBuilder.start()
                .add(bare(32, 3, 1), NORM, ReLU.DEFAULT)
                .add(bare(32, 3, 1), NORM, ReLU.DEFAULT, maxPool(2, 2))
                .add(bare(64, 3, 1), NORM, ReLU.DEFAULT)
                .add(bare(64, 3, 1), NORM, ReLU.DEFAULT, maxPool(2, 2))
                .add(bare(128, 3, 1), NORM, ReLU.DEFAULT)
                .add(GlobalAveragePool.DEFAULT, dense(classes), Softmax.DEFAULT)
                .build();
    }
}
