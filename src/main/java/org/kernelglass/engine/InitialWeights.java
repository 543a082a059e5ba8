package org.kernelglass.engine;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.kernelglass.layer.op.ParameterArray;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.tensor.Tensor;

/**
 * The weights a run begins with.
 *
 * @param arrays all of them, in program order
 * @param drawn names of those that come from their initializers and not from earlier weights
 */
record InitialWeights(Map<String, Tensor> arrays, Set<String> drawn) {

    /**
     * Takes what fits by name and shape out of the earlier weights and draws the others, each array
     * from a generator of its own, so that the engine and the other arrays have no say in it.
     */
    static InitialWeights of(NetworkProgram program, Map<String, Tensor> earlier, long seed) {
        Map<String, Tensor> arrays = new LinkedHashMap<>();
        Set<String> drawn = new HashSet<>();
        program.forEachParameter(
                (name, array) -> {
                    Tensor taken = earlier.get(name);
                    if (taken != null && taken.shape().equals(array.shape())) {
                        arrays.put(name, taken);
                    } else {
                        drawn.add(name);
                        arrays.put(name, drawn(array, Seeds.of(seed, arrays.size())));
                    }
                });
        return new InitialWeights(arrays, drawn);
    }

    private static Tensor drawn(ParameterArray array, long seed) {
        float[] values = new float[Math.toIntExact(array.shape().size())];
        ParameterArray.Start start = array.start();
        start.initializer().fill(values, start.fanIn(), start.fanOut(), new SplittableRandom(seed));
        return new Tensor(array.shape(), values);
    }
}
