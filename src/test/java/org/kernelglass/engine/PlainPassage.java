package org.kernelglass.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.kernelglass.layer.op.LayerOperation;
import org.kernelglass.layer.op.ParameterArray;
import org.kernelglass.layer.op.PlainLoops;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;

/** One image's way through a whole network in plain loops, as when predicting. */
final class PlainPassage {

    private final NetworkProgram program;
    private final Map<String, double[]> weights = new HashMap<>();
    private final BiConsumer<String, double[]> change;
    private final Map<String, double[]> outputs = new LinkedHashMap<>();

    /**
     * @param change may change what comes out of a layer, in its place
     */
    PlainPassage(
            NetworkProgram program,
            Map<String, Tensor> tensors,
            BiConsumer<String, double[]> change) {
        this.program = program;
        this.change = change;
        tensors.forEach((name, tensor) -> weights.put(name, doubles(tensor.values())));
    }

    /** Sets channels to 0 after a layer. */
    static BiConsumer<String, double[]> silencing(String layerId, int channels, int... silent) {
        return (id, values) -> {
            int places = values.length / channels;
            for (int channel : id.equals(layerId) ? silent : new int[0]) {
                java.util.Arrays.fill(values, channel * places, (channel + 1) * places, 0);
            }
        };
    }

    /** What comes out of each layer, by id. */
    Map<String, double[]> outputs(Tensor image) {
        outputs.clear();
        run(program.steps(), doubles(image.values()));
        return Map.copyOf(outputs);
    }

    double[] logits(Tensor image) {
        List<ProgramStep> steps = program.logitSteps();
        return outputs(image).get(steps.get(steps.size() - 1).layerId());
    }

    private double[] run(List<ProgramStep> steps, double[] input) {
        double[] value = input;
        for (ProgramStep step : steps) {
            double[] output =
                    step instanceof ProgramStep.Single single
                            ? run(single, value)
                            : run((ProgramStep.Branches) step, value);
            value = output.clone();
            change.accept(step.layerId(), value);
            outputs.put(step.layerId(), value);
        }
        return value;
    }

    private double[] run(ProgramStep.Single step, double[] input) {
        double[][] value = {input};
        TensorShape shape = step.input();
        for (int index = 0; index < step.operations().size(); index++) {
            LayerOperation operation = step.operations().get(index);
            Map<String, double[]> own = new HashMap<>();
            for (ParameterArray array : operation.parameters(shape)) {
                String name = ParameterNames.of(step.layerId(), index, array.name());
                own.put(array.name(), weights.get(name));
            }
            value = operation.accept(new PlainLoops(value, List.of(shape), own, false));
            shape = operation.output(shape);
        }
        return value[0];
    }

    private double[] run(ProgramStep.Branches step, double[] input) {
        List<double[]> ends = new ArrayList<>();
        List<TensorShape> shapes = new ArrayList<>();
        for (List<ProgramStep> branch : step.branches()) {
            ends.add(run(branch, input));
            shapes.add(branch.isEmpty() ? step.input() : branch.get(branch.size() - 1).output());
        }
        double[][] all = ends.toArray(double[][]::new);
        return step.join().accept(new PlainLoops(all, shapes, Map.of(), false))[0];
    }

    private static double[] doubles(float[] values) {
        double[] doubles = new double[values.length];
        for (int at = 0; at < values.length; at++) {
            doubles[at] = values[at];
        }
        return doubles;
    }
}
