package org.kernelglass.network;

import static org.kernelglass.network.NetworkParts.NORM;
import static org.kernelglass.network.NetworkParts.averagePool;
import static org.kernelglass.network.NetworkParts.bare;
import static org.kernelglass.network.NetworkParts.dense;
import static org.kernelglass.network.NetworkParts.depthwise;
import static org.kernelglass.network.NetworkParts.maxPool;

import java.util.List;
import java.util.function.Consumer;
import org.kernelglass.layer.Dropout;
import org.kernelglass.layer.GlobalAveragePool;
import org.kernelglass.layer.Parallel;
import org.kernelglass.layer.ReLU;
import org.kernelglass.layer.Residual;
import org.kernelglass.layer.Softmax;

/** Networks that repeat a block. */
final class BlockNetworks {

    private static final Residual IDENTITY = new Residual(Residual.Shortcut.IDENTITY, false);
    private static final Residual PROJECTION = new Residual(Residual.Shortcut.PROJECTION, true);

    private BlockNetworks() {}

    /** Three stages of residual blocks (He et al. 2016). */
    static LayerStack resnet(int classes) {
        StackBuilder stack = StackBuilder.start().add(bare(16, 3, 1), NORM, ReLU.DEFAULT);
        residual(stack, IDENTITY, 16, 1);
        residual(stack, PROJECTION, 32, 2);
        residual(stack, IDENTITY, 32, 1);
        residual(stack, PROJECTION, 64, 2);
        residual(stack, IDENTITY, 64, 1);
        return ending(stack, classes);
    }

    private static void residual(StackBuilder stack, Residual kind, int filters, int stride) {
        stack.add(
                kind,
                List.of(
                        body ->
                                body.add(bare(filters, 3, stride), NORM, ReLU.DEFAULT)
                                        .add(bare(filters, 3, 1), NORM)));
        stack.add(ReLU.DEFAULT);
    }

    /** Inception modules of 1×1, 3×3, 5×5 and pooled branches (Szegedy et al. 2015). */
    static LayerStack inception(int classes) {
        StackBuilder stack =
                StackBuilder.start().add(bare(32, 3, 1), NORM, ReLU.DEFAULT, maxPool(2, 2));
        inception(stack, 16);
        inception(stack, 24);
        stack.add(maxPool(2, 2));
        inception(stack, 32);
        stack.add(GlobalAveragePool.DEFAULT, new Dropout(0.3));
        return stack.add(dense(classes), Softmax.DEFAULT).build();
    }

    private static void inception(StackBuilder stack, int filters) {
        List<Consumer<StackBuilder>> branches =
                List.of(
                        b -> b.add(bare(filters, 1, 1), NORM, ReLU.DEFAULT),
                        b ->
                                b.add(bare(filters, 1, 1), NORM, ReLU.DEFAULT)
                                        .add(bare(2 * filters, 3, 1), NORM, ReLU.DEFAULT),
                        b ->
                                b.add(bare(filters / 2, 1, 1), NORM, ReLU.DEFAULT)
                                        .add(bare(filters / 2, 5, 1), NORM, ReLU.DEFAULT),
                        b ->
                                b.add(averagePool(3, 1))
                                        .add(bare(filters / 2, 1, 1), NORM, ReLU.DEFAULT));
        stack.add(Parallel.DEFAULT, branches);
    }

    /** Depthwise convolutions, each with a pointwise one after it (Howard et al. 2017). */
    static LayerStack mobile(int classes) {
        StackBuilder stack = StackBuilder.start().add(bare(24, 3, 1), NORM, ReLU.DEFAULT);
        mobile(stack, 48, 2);
        mobile(stack, 48, 1);
        mobile(stack, 96, 2);
        mobile(stack, 96, 1);
        mobile(stack, 128, 2);
        return ending(stack, classes);
    }

    private static void mobile(StackBuilder stack, int filters, int stride) {
        stack.add(depthwise(stride), NORM, ReLU.DEFAULT)
                .add(bare(filters, 1, 1), NORM, ReLU.DEFAULT);
    }

    private static LayerStack ending(StackBuilder stack, int classes) {
        return stack.add(GlobalAveragePool.DEFAULT).add(dense(classes), Softmax.DEFAULT).build();
    }
}
