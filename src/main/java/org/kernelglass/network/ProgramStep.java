package org.kernelglass.network;

import java.util.List;
import org.kernelglass.layer.op.JoinOperation;
import org.kernelglass.layer.op.LayerOperation;
import org.kernelglass.tensor.TensorShape;

/** One layer of a {@link NetworkProgram}, resolved for its input shape. */
public sealed interface ProgramStep {

    /** The layer's stable id; a shortcut's is its container's with {@code .shortcut} behind it. */
    String layerId();

    /** The layer's position for people: {@code 3}, {@code 3.1.0}. */
    String address();

    /** The layer's kind; a shortcut's is its container's. */
    String kindId();

    TensorShape input();

    TensorShape output();

    /**
     * A layer made of operations. The array {@code p} of operation {@code i} has the name {@code
     * layerId/i/p} everywhere.
     */
    record Single(
            String layerId,
            String address,
            String kindId,
            TensorShape input,
            TensorShape output,
            List<LayerOperation> operations)
            implements ProgramStep {

        public Single {
            operations = List.copyOf(operations);
        }
    }

    /** A container: every branch is fed with the input; an empty branch passes it on unchanged. */
    record Branches(
            String layerId,
            String address,
            String kindId,
            TensorShape input,
            TensorShape output,
            List<List<ProgramStep>> branches,
            JoinOperation join)
            implements ProgramStep {

        public Branches {
            branches = branches.stream().map(List::copyOf).toList();
        }
    }
}
