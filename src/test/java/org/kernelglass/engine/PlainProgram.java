package org.kernelglass.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kernelglass.dataset.Batch;
import org.kernelglass.layer.op.LayerOperation;
import org.kernelglass.layer.op.ParameterArray;
import org.kernelglass.layer.op.PlainLoops;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;

/** A whole network in plain loops: logits, loss, and gradients by finite differences. */
record PlainProgram(NetworkProgram program, Map<String, double[]> weights) {

    static PlainProgram of(NetworkProgram program, Map<String, Tensor> tensors) {
        Map<String, double[]> weights = new HashMap<>();
        tensors.forEach((name, tensor) -> weights.put(name, doubles(tensor.values())));
        return new PlainProgram(program, weights);
    }

    /** Logits while learning: BatchNorm looks at the batch. */
    double[][] logits(Batch batch) {
        return run(program.logitSteps(), images(batch));
    }

    private double[][] run(List<ProgramStep> steps, double[][] input) {
        double[][] value = input;
        for (ProgramStep step : steps) {
            value =
                    step instanceof ProgramStep.Single single
                            ? run(single, value)
                            : run((ProgramStep.Branches) step, value);
        }
        return value;
    }

    private double[][] run(ProgramStep.Single step, double[][] input) {
        double[][] value = input;
        TensorShape shape = step.input();
        for (int index = 0; index < step.operations().size(); index++) {
            LayerOperation operation = step.operations().get(index);
            Map<String, double[]> own = new HashMap<>();
            for (ParameterArray array : operation.parameters(shape)) {
                own.put(
                        array.name(),
                        weights.get(ParameterNames.of(step.layerId(), index, array.name())));
            }
            value = operation.accept(new PlainLoops(value, List.of(shape), own, true));
            shape = operation.output(shape);
        }
        return value;
    }

    private double[][] run(ProgramStep.Branches step, double[][] input) {
        List<double[]> ends = new ArrayList<>();
        List<TensorShape> shapes = new ArrayList<>();
        for (List<ProgramStep> branch : step.branches()) {
            ends.addAll(List.of(run(branch, input)));
            shapes.add(branch.isEmpty() ? step.input() : branch.get(branch.size() - 1).output());
        }
        double[][] all = ends.toArray(double[][]::new);
        return step.join().accept(new PlainLoops(all, shapes, Map.of(), true));
    }

    /** Weighted cross-entropy with soft targets, divided by the batch size. */
    double loss(Batch batch) {
        double[][] logits = logits(batch);
        double loss = 0;
        for (int image = 0; image < batch.size(); image++) {
            double[] row = logits[image];
            double sum = 0;
            for (double logit : row) {
                sum += Math.exp(logit);
            }
            for (int k = 0; k < row.length; k++) {
                double target = batch.targets()[image * row.length + k];
                loss -= batch.weights()[image] * target * (row[k] - Math.log(sum));
            }
        }
        return loss / batch.size();
    }

    /** Central differences of the loss. */
    double[] gradient(String name, Batch batch) {
        double[] values = weights.get(name);
        double[] gradient = new double[values.length];
        double h = 1e-5;
        for (int at = 0; at < values.length; at++) {
            double own = values[at];
            values[at] = own + h;
            double above = loss(batch);
            values[at] = own - h;
            gradient[at] = (above - loss(batch)) / (2 * h);
            values[at] = own;
        }
        return gradient;
    }

    private double[][] images(Batch batch) {
        TensorShape shape = program.input();
        int places = shape.height() * shape.width();
        double[][] images = new double[batch.size()][(int) shape.size()];
        for (int image = 0; image < batch.size(); image++) {
            for (int at = 0; at < shape.size(); at++) {
                int channel = at % shape.channels();
                images[image][channel * places + at / shape.channels()] =
                        batch.pixels().get(image * (int) shape.size() + at);
            }
        }
        return images;
    }

    private static double[] doubles(float[] values) {
        double[] doubles = new double[values.length];
        for (int at = 0; at < values.length; at++) {
            doubles[at] = values[at];
        }
        return doubles;
    }
}
