package org.kernelglass.inspection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kernelglass.layer.op.LayerOperation;
import org.kernelglass.layer.op.Operation;
import org.kernelglass.layer.op.ParameterArray;
import org.kernelglass.layer.op.PlainLoops;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;

/**
 * An image's passage through a whole network in plain loops: what the engine would say, without
 * one. Rounded to single precision behind each layer.
 */
public final class PlainPassage {

    /** What is done to a layer's output before the next layer reads it. */
    @FunctionalInterface
    public interface Change {

        Change NONE = (layerId, values) -> {};

        void to(String layerId, double[] values);
    }

    private final Map<String, Tensor> weights;
    private final Change change;
    private final Map<String, Tensor> outputs = new LinkedHashMap<>();

    private PlainPassage(Map<String, Tensor> weights, Change change) {
        this.weights = weights;
        this.change = change;
    }

    public static Sight.Passage of(
            NetworkProgram program, Map<String, Tensor> weights, Tensor image) {
        return of(program, weights, image, Change.NONE);
    }

    public static Sight.Passage of(
            NetworkProgram program, Map<String, Tensor> weights, Tensor image, Change change) {
        PlainPassage passage = new PlainPassage(weights, change);
        double[] logits = passage.run(program.logitSteps(), doubles(image));
        double[] end = passage.run(softmax(program), logits);
        return new Sight.Passage(0, image, passage.outputs, weights, floats(logits), floats(end));
    }

    private static List<ProgramStep> softmax(NetworkProgram program) {
        return program.steps().subList(program.logitSteps().size(), program.steps().size());
    }

    private double[] run(List<ProgramStep> steps, double[] input) {
        double[] value = input;
        for (ProgramStep step : steps) {
            double[] next =
                    step instanceof ProgramStep.Single single
                            ? run(single, value)
                            : run((ProgramStep.Branches) step, value);
            change.to(step.layerId(), next);
            Tensor output = new Tensor(step.output(), floats(next));
            outputs.put(step.layerId(), output);
            value = doubles(output);
        }
        return value;
    }

    private double[] run(ProgramStep.Single step, double[] input) {
        double[] value = input;
        TensorShape shape = step.input();
        for (int index = 0; index < step.operations().size(); index++) {
            LayerOperation operation = step.operations().get(index);
            Map<String, double[]> own = new HashMap<>();
            for (ParameterArray array : operation.parameters(shape)) {
                String name = step.layerId() + "/" + index + "/" + array.name();
                own.put(array.name(), doubles(weights.get(name)));
            }
            value = run(operation, List.of(value), List.of(shape), own);
            shape = operation.output(shape);
        }
        return value;
    }

    private double[] run(ProgramStep.Branches step, double[] input) {
        List<double[]> ends = new ArrayList<>();
        List<TensorShape> shapes = new ArrayList<>();
        for (List<ProgramStep> branch : step.branches()) {
            ends.add(run(branch, input));
            shapes.add(branch.isEmpty() ? step.input() : branch.get(branch.size() - 1).output());
        }
        return run(step.join(), ends, shapes, Map.of());
    }

    private static double[] run(
            Operation operation,
            List<double[]> inputs,
            List<TensorShape> shapes,
            Map<String, double[]> own) {
        double[][] images = inputs.toArray(double[][]::new);
        return operation.accept(new PlainLoops(images, shapes, own, false))[0].clone();
    }

    private static double[] doubles(Tensor tensor) {
        double[] doubles = new double[tensor.values().length];
        for (int at = 0; at < doubles.length; at++) {
            doubles[at] = tensor.values()[at];
        }
        return doubles;
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int at = 0; at < values.length; at++) {
            floats[at] = (float) values[at];
        }
        return floats;
    }
}
