package org.kernelglass.training.advice;

import java.util.ArrayList;
import java.util.List;
import org.kernelglass.layer.Dense;
import org.kernelglass.layer.Dropout;
import org.kernelglass.network.LayerIds;
import org.kernelglass.network.LayerStack;
import org.kernelglass.network.StackLayer;

/** Puts a Dropout before the last Dense of a stack. */
final class DropoutInsertion {

    private DropoutInsertion() {}

    /** As it is without a Dense, or where a Dropout stands before it already. */
    static LayerStack into(LayerStack stack) {
        List<StackLayer> layers = new ArrayList<>(stack.layers());
        int dense = lastDense(layers);
        if (dense < 0 || (dense > 0 && drops(layers.get(dense - 1)))) {
            return stack;
        }
        layers.add(dense, StackLayer.of(LayerIds.fresh(stack, Dropout.DEFAULT), Dropout.DEFAULT));
        return new LayerStack(layers);
    }

    private static int lastDense(List<StackLayer> layers) {
        for (int index = layers.size() - 1; index >= 0; index--) {
            if (layers.get(index).enabled() && layers.get(index).kind() instanceof Dense) {
                return index;
            }
        }
        return -1;
    }

    private static boolean drops(StackLayer layer) {
        return layer.enabled() && layer.kind() instanceof Dropout;
    }
}
