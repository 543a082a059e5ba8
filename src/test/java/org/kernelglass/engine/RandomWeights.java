package org.kernelglass.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.kernelglass.layer.op.ParameterArray;
import org.kernelglass.layer.op.ParameterArray.Role;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.tensor.Tensor;

/** Weights as if learned: no bias, scale or statistic is 0 or 1. */
final class RandomWeights {

    private RandomWeights() {}

    static Map<String, Tensor> of(NetworkProgram program, long seed) {
        Random random = new Random(seed);
        Map<String, Tensor> weights = new LinkedHashMap<>();
        program.forEachParameter((name, array) -> weights.put(name, tensor(array, random)));
        return weights;
    }

    private static Tensor tensor(ParameterArray array, Random random) {
        float[] values = new float[(int) array.shape().size()];
        double width = array.role() == Role.KERNEL ? Math.sqrt(8.0 / values.length) : 0.2;
        for (int at = 0; at < values.length; at++) {
            double value = random.nextGaussian() * width;
            boolean positive = array.name().equals("variance") || array.name().equals("gamma");
            values[at] = (float) (positive ? 0.5 + Math.abs(value) : value);
        }
        return new Tensor(array.shape(), values);
    }
}
