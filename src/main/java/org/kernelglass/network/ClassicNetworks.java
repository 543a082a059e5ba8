package org.kernelglass.network;

import static org.kernelglass.network.NetworkParts.NORM;
import static org.kernelglass.network.NetworkParts.bare;
import static org.kernelglass.network.NetworkParts.conv;
import static org.kernelglass.network.NetworkParts.dense;
import static org.kernelglass.network.NetworkParts.maxPool;
import static org.kernelglass.network.NetworkParts.valid;

import org.kernelglass.layer.AveragePool;
import org.kernelglass.layer.Dropout;
import org.kernelglass.layer.Flatten;
import org.kernelglass.layer.GlobalAveragePool;
import org.kernelglass.layer.MaxPool;
import org.kernelglass.layer.ReLU;
import org.kernelglass.layer.Softmax;
import org.kernelglass.layer.Tanh;

/** Networks without branches. */
final class ClassicNetworks {

    private ClassicNetworks() {}

    /** One convolution, one pool, two dense layers: the smallest network that shows every part. */
    static LayerStack article(int classes) {
        return StackBuilder.start()
                .add(valid(32, 3), ReLU.DEFAULT, MaxPool.DEFAULT)
                .add(Flatten.DEFAULT, dense(64), ReLU.DEFAULT)
                .add(dense(classes), Softmax.DEFAULT)
                .build();
    }

    /** LeNet-5 (LeCun et al. 1998), with a softmax where the original had radial units. */
    static LayerStack lenet5(int classes) {
        return StackBuilder.start()
                .add(conv(6, 5), Tanh.DEFAULT, AveragePool.DEFAULT)
                .add(valid(16, 5), Tanh.DEFAULT, AveragePool.DEFAULT)
                .add(Flatten.DEFAULT, dense(120), Tanh.DEFAULT)
                .add(dense(84), Tanh.DEFAULT)
                .add(dense(classes), Softmax.DEFAULT)
                .build();
    }

    /** Pairs of 3×3 convolutions between pools, as in VGG (Simonyan and Zisserman 2015). */
    static LayerStack vgg(int classes) {
        StackBuilder stack = StackBuilder.start();
        for (int filters : new int[] {32, 64, 128}) {
            stack.add(bare(filters, 3, 1), NORM, ReLU.DEFAULT)
                    .add(bare(filters, 3, 1), NORM, ReLU.DEFAULT)
                    .add(maxPool(2, 2));
        }
        return stack.add(GlobalAveragePool.DEFAULT, new Dropout(0.3))
                .add(dense(classes), Softmax.DEFAULT)
                .build();
    }
}
