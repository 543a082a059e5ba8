package org.kernelglass.layer.op;

/**
 * The closed vocabulary that every layer kind is made of. What follows from an operation (shape,
 * parameters, cost here; engine, microscope and exports elsewhere) is written once per operation
 * and not once per kind. A backend is an {@link OperationVisitor}: a new operation does not compile
 * until every backend has it.
 */
public sealed interface Operation permits LayerOperation, JoinOperation {

    <R> R accept(OperationVisitor<R> visitor);
}
