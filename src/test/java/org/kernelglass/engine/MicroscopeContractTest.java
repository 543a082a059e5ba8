package org.kernelglass.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kernelglass.inspection.Sight;
import org.kernelglass.inspection.arithmetic.MicroscopeCheck;
import org.kernelglass.layer.LayerKind;
import org.kernelglass.layer.LayerKinds;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.network.RandomStacks;
import org.kernelglass.network.StackCompiler;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;

@Tag("engine")
@DisplayName("The arithmetic that the microscope shows")
class MicroscopeContractTest {

    private static final TensorShape PICTURE = TensorShape.image(2, 9, 8);

    private static Native engine;

    @BeforeAll
    static void start() {
        engine = new Native();
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @Test
    @DisplayName("gives the engine's values: every kind, random stacks, random positions")
    void everyKind() {
        MicroscopeCheck check = new MicroscopeCheck();
        Random random = new Random(23);
        for (int trial = 0; trial < 250; trial++) {
            NetworkProgram program =
                    StackCompiler.compile(RandomStacks.draw(random, PICTURE, 3), PICTURE, 3);
            Map<String, Tensor> weights = RandomStacks.weights(program, random);
            Tensor picture = RandomStacks.picture(PICTURE, random);
            check.every(program, passage(program, weights, picture), weights, random);
        }
        for (LayerKind kind : LayerKinds.ALL) {
            int compared = check.comparedByKind().getOrDefault(kind.id(), 0);
            assertTrue(compared >= 30, kind.id() + ": only " + compared);
        }
    }

    /** Everything that the engine computes on the way of one picture. */
    private static Sight.Passage passage(
            NetworkProgram program, Map<String, Tensor> weights, Tensor picture) {
        Map<String, Tensor> outputs = new LinkedHashMap<>();
        Map<String, ProgramStep> steps = new HashMap<>();
        MicroscopeCheck.steps(program).forEach(step -> steps.put(step.layerId(), step));
        engine.call(
                owner -> {
                    Map<String, NDArray> arrays = new HashMap<>();
                    weights.forEach(
                            (name, tensor) -> arrays.put(name, NativeArrays.copy(owner, tensor)));
                    Forward.Observer observer =
                            new Forward.Observer() {
                                @Override
                                public void before(String layerId, int operation, NDArray input) {
                                    // what comes out of each layer is enough
                                }

                                @Override
                                public void after(String layerId, NDArray output) {
                                    outputs.put(
                                            layerId,
                                            new Tensor(
                                                    steps.get(layerId).output(),
                                                    output.toFloatArray()));
                                }
                            };
                    new Forward(arrays, null, observer).run(program.steps(), batch(owner, picture));
                    return null;
                });
        float[] end =
                outputs.get(program.steps().get(program.steps().size() - 1).layerId()).values();
        return new Sight.Passage(0, picture, outputs, weights, end, end);
    }

    private static NDArray batch(NDManager owner, Tensor picture) {
        return NativeArrays.copy(owner, picture).expandDims(0);
    }
}
