package org.kernelglass.inspection.arithmetic;

import java.util.ArrayList;
import java.util.List;
import org.kernelglass.layer.op.LayerOperation;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.tensor.TensorShape;

/** The shapes inside a step. */
final class Shapes {

    private Shapes() {}

    /** What goes into each operation of a layer, and last what comes out of it. */
    static List<TensorShape> inputs(ProgramStep.Single single) {
        List<TensorShape> shapes = new ArrayList<>();
        shapes.add(single.input());
        for (LayerOperation operation : single.operations()) {
            shapes.add(operation.output(shapes.get(shapes.size() - 1)));
        }
        return shapes;
    }

    /** What comes out of each branch of a container. */
    static List<TensorShape> ends(ProgramStep.Branches container) {
        return container.branches().stream()
                .map(
                        branch ->
                                branch.isEmpty()
                                        ? container.input()
                                        : branch.get(branch.size() - 1).output())
                .toList();
    }
}
