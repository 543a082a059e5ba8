package org.kernelglass.layer;

import java.util.List;
import java.util.Optional;
import org.kernelglass.layer.op.JoinOperation;
import org.kernelglass.layer.op.LayerOperation;
import org.kernelglass.parameter.Size;
import org.kernelglass.tensor.TensorShape;

/** A kind that holds stacks, all fed with its input, and joins their outputs. */
public interface ContainerKind extends LayerKind {

    /** Fewest stacks it can hold. */
    int minimumBranches();

    /** Most stacks it can hold. */
    int maximumBranches();

    /** How the branches' outputs become one. */
    JoinOperation join();

    /**
     * The branch that the container adds by itself, empty list for the identity; no branch at all
     * where the optional is empty.
     *
     * @param input what goes into the container
     * @param body what comes out of its first stack
     * @param stride the first stack's total stride
     */
    Optional<List<LayerOperation>> shortcut(TensorShape input, TensorShape body, Size stride);
}
