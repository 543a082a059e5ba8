package org.kernelglass.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kernelglass.message.Refusal;
import org.kernelglass.network.LayerStack;
import org.kernelglass.network.MutePoint;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.network.Pruned;
import org.kernelglass.network.Pruning;
import org.kernelglass.network.RandomStacks;
import org.kernelglass.network.StackCompiler;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;

@Tag("engine")
@DisplayName("A network without some filters")
class PruningContractTest {

    private static final TensorShape PICTURE = TensorShape.image(2, 9, 8);
    private static final int CLASSES = 3;

    private static Native engine;

    @BeforeAll
    static void start() {
        engine = new Native();
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    /** Sets channels to 0 where they are consumed. */
    private record Silencer(MutePoint point) implements Forward.Observer {

        @Override
        public void before(String layerId, int operation, NDArray input) {
            // it acts on what comes out
        }

        @Override
        public NDArray replaced(String layerId, NDArray output) {
            if (!layerId.equals(point.layerId())) {
                return output;
            }
            Shape shape = output.getShape();
            float[] factors = new float[(int) shape.get(1)];
            Arrays.fill(factors, 1);
            point.channels().forEach(channel -> factors[channel] = 0);
            NDManager scope = output.getManager();
            return output.mul(
                    shape.dimension() == 4
                            ? scope.create(factors, new Shape(1, factors.length, 1, 1))
                            : scope.create(factors, new Shape(1, factors.length)));
        }
    }

    @Test
    @DisplayName("says in the engine what the whole one says with them muted")
    void sameLogits() {
        Random random = new Random(77);
        int compared = 0;
        for (int trial = 0; trial < 500; trial++) {
            LayerStack stack = RandomStacks.draw(random, PICTURE, CLASSES);
            NetworkProgram program = StackCompiler.compile(stack, PICTURE, CLASSES);
            Map<String, Tensor> weights = RandomStacks.weights(program, random);
            Tensor picture = RandomStacks.picture(PICTURE, random);
            for (ProgramStep.Single layer : MutePoint.mutable(program)) {
                Set<Integer> filter = Set.of(random.nextInt(layer.output().channels()));
                try {
                    Pruned pruned =
                            Pruning.of(stack, PICTURE, CLASSES, weights, layer.layerId(), filter);
                    MutePoint point = MutePoint.of(program, layer.layerId(), filter);
                    float[] muted = logits(program, weights, picture, new Silencer(point));
                    NetworkProgram smaller =
                            StackCompiler.compile(pruned.stack(), PICTURE, CLASSES);
                    float[] removed =
                            logits(smaller, pruned.weights(), picture, Forward.Observer.NONE);
                    for (int at = 0; at < CLASSES; at++) {
                        assertEquals(muted[at], removed[at], 1e-5, layer.toString());
                    }
                    compared++;
                } catch (Refusal refusal) {
                    assertTrue(refusal.problem().key().startsWith("network.problem.prune-"));
                }
            }
        }
        assertTrue(compared >= 80, "only " + compared);
    }

    private static float[] logits(
            NetworkProgram program,
            Map<String, Tensor> weights,
            Tensor picture,
            Forward.Observer observer) {
        return engine.call(
                owner -> {
                    Map<String, NDArray> arrays = new HashMap<>();
                    weights.forEach(
                            (name, tensor) -> arrays.put(name, NativeArrays.copy(owner, tensor)));
                    NDArray batch = NativeArrays.copy(owner, picture).expandDims(0);
                    return new Forward(arrays, null, observer)
                            .run(program.logitSteps(), batch)
                            .toFloatArray();
                });
    }
}
