package org.kernelglass.training;

import java.util.Map;
import org.kernelglass.tensor.Tensor;

/** Where a run begins. */
public sealed interface RunStart {

    /** From the initializers, drawn from the plan's seed. */
    record Fresh() implements RunStart {}

    /**
     * From the weights of an earlier run: arrays with the same name and shape are taken, the others
     * are initialized.
     *
     * @param weights by {@code layerId/operation/array}
     */
    record FromWeights(Map<String, Tensor> weights) implements RunStart {}

    /** Where the run was interrupted, bit for bit. */
    record Resume(Checkpoint checkpoint) implements RunStart {}
}
