package org.kernelglass.inspection.arithmetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kernelglass.inspection.Sight;
import org.kernelglass.layer.op.Operation;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;

/** The values of an image's passage: the engine's between layers, computed ones inside a layer. */
record PassageValues(
        NetworkProgram program,
        Sight.Passage passage,
        Function<String, Tensor> arrays,
        Map<String, Placed> places) {

    /**
     * What the engine says comes out of a layer; empty text for the picture.
     *
     * @throws IllegalArgumentException if the passage does not hold it
     */
    Values output(String layerId) {
        return Values.of(layerId, tensor(layerId));
    }

    private Tensor tensor(String layerId) {
        if (layerId.isEmpty()) {
            return passage.image();
        }
        Tensor output = passage.outputs().get(layerId);
        if (output != null) {
            return output;
        }
        return probabilities(layerId)
                .orElseThrow(() -> new IllegalArgumentException("no output of '" + layerId + "'"));
    }

    /** A final softmax need not be among the layers' outputs: its values are the probabilities. */
    private Optional<Tensor> probabilities(String layerId) {
        int last = program.steps().size() - 1;
        return program.endsInSoftmax() && program.steps().get(last).layerId().equals(layerId)
                ? Optional.of(new Tensor(program.output(), passage.probabilities()))
                : Optional.empty();
    }

    /** How a value that comes out of a whole layer comes about. */
    Arithmetic arithmetic(Placed placed, ValuePosition at) {
        if (placed.step() instanceof ProgramStep.Single single) {
            return arithmetic(placed, single.operations().size() - 1, at);
        }
        ProgramStep.Branches container = (ProgramStep.Branches) placed.step();
        List<Values> ends = new ArrayList<>();
        for (int branch = 0; branch < container.branches().size(); branch++) {
            ends.add(output(placed.endId(branch)));
        }
        return arithmetic(container.join(), ends, container.layerId() + "/0/", at);
    }

    /** How a value that comes out of one operation of a layer comes about. */
    Arithmetic arithmetic(Placed placed, int operation, ValuePosition at) {
        ProgramStep.Single single = (ProgramStep.Single) placed.step();
        Values input = operation == 0 ? output(placed.inputId()) : between(placed, operation - 1);
        String prefix = single.layerId() + "/" + operation + "/";
        return arithmetic(single.operations().get(operation), List.of(input), prefix, at);
    }

    private Arithmetic arithmetic(
            Operation operation, List<Values> inputs, String prefix, ValuePosition at) {
        return operation.accept(
                new OperationArithmetic(
                        inputs,
                        name -> arrays.apply(prefix + name),
                        at.channel(),
                        at.row(),
                        at.column()));
    }

    private Values between(Placed placed, int operation) {
        ProgramStep.Single single = (ProgramStep.Single) placed.step();
        TensorShape shape = Shapes.inputs(single).get(operation + 1);
        return new Values() {
            @Override
            public TensorShape shape() {
                return shape;
            }

            @Override
            public Reading at(int channel, int row, int column) {
                ValuePosition at =
                        new ValuePosition(single.layerId(), operation, channel, row, column);
                return Reading.of(at, arithmetic(placed, operation, at).value());
            }
        };
    }
}
