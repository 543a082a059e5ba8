package org.kernelglass.network;

import java.util.List;
import java.util.Optional;
import org.kernelglass.layer.op.LayerOperation;
import org.kernelglass.layer.op.ParameterArray;
import org.kernelglass.message.Message;
import org.kernelglass.tensor.TensorShape;

/**
 * Operations followed one after the other as far as they go.
 *
 * @param output what comes out; empty where an operation cannot take what it is given
 * @param cost of the operations that could be followed
 * @param problem why the chain ends early
 */
record OperationChain(Optional<Flow> output, LayerCost cost, Optional<Message> problem) {

    static OperationChain follow(List<LayerOperation> operations, Flow input) {
        Flow flow = input;
        LayerCost cost = LayerCost.NONE;
        for (LayerOperation operation : operations) {
            TensorShape shape = flow.shape();
            Optional<Message> problem =
                    operation.problem(shape).or(() -> SizeLimit.problem(operation, shape));
            if (problem.isPresent()) {
                return new OperationChain(Optional.empty(), cost, problem);
            }
            cost = cost.plus(cost(operation, shape));
            flow = new Flow(operation.output(shape), flow.field().after(operation.reach(shape)));
        }
        return new OperationChain(Optional.of(flow), cost, Optional.empty());
    }

    private static LayerCost cost(LayerOperation operation, TensorShape input) {
        long parameters = 0;
        long trainable = 0;
        for (ParameterArray array : operation.parameters(input)) {
            parameters += array.shape().size();
            trainable += array.role().trainable() ? array.shape().size() : 0;
        }
        return new LayerCost(
                parameters,
                trainable,
                operation.multiplyAdds(input),
                Float.BYTES * operation.output(input).size());
    }
}
