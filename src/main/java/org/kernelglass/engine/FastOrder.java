package org.kernelglass.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.kernelglass.layer.op.LayerOperation;
import org.kernelglass.layer.op.Pointwise;
import org.kernelglass.layer.op.Pool;
import org.kernelglass.network.ProgramStep;

/**
 * The same steps in a faster order: a max pool before the ReLU that it follows. The largest of what
 * ReLU leaves is what ReLU leaves of the largest, so values and gradients are the same to the last
 * bit, and ReLU has a fraction of the numbers to look at.
 */
final class FastOrder {

    private FastOrder() {}

    static List<ProgramStep> of(List<ProgramStep> steps) {
        List<ProgramStep> order = new ArrayList<>();
        steps.forEach(step -> order.add(within(step)));
        for (int index = 1; index < order.size(); index++) {
            if (isRelu(order.get(index - 1)) && isMaxPool(order.get(index))) {
                Collections.swap(order, index - 1, index);
            }
        }
        return order;
    }

    private static ProgramStep within(ProgramStep step) {
        return step instanceof ProgramStep.Branches container
                ? new ProgramStep.Branches(
                        container.layerId(),
                        container.address(),
                        container.kindId(),
                        container.input(),
                        container.output(),
                        container.branches().stream().map(FastOrder::of).toList(),
                        container.join())
                : step;
    }

    private static boolean isRelu(ProgramStep step) {
        return only(step) instanceof Pointwise pointwise
                && pointwise.function() == Pointwise.Function.RELU;
    }

    private static boolean isMaxPool(ProgramStep step) {
        return only(step) instanceof Pool pool && pool.take() == Pool.Take.MAXIMUM;
    }

    /** The one operation of a layer; null where it has more or is a container. */
    private static LayerOperation only(ProgramStep step) {
        return step instanceof ProgramStep.Single single && single.operations().size() == 1
                ? single.operations().get(0)
                : null;
    }
}
