package org.kernelglass.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kernelglass.inspection.Listener;
import org.kernelglass.inspection.Look;
import org.kernelglass.inspection.Sight;
import org.kernelglass.inspection.Subject;
import org.kernelglass.inspection.arithmetic.MicroscopeCheck;
import org.kernelglass.layer.LayerKind;
import org.kernelglass.layer.LayerKinds;
import org.kernelglass.message.Message;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.network.RandomStacks;
import org.kernelglass.network.StackCompiler;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;
import org.kernelglass.training.ComputeMemory;

@Tag("engine")
@DisplayName("The arithmetic that the microscope shows")
class MicroscopeContractTest {

    private static final TensorShape PICTURE = TensorShape.image(2, 9, 8);

    private static DjlEngine engine;

    @BeforeAll
    static void start() {
        engine = new DjlEngine(Optional.empty(), ComputeMemory.NONE, DjlEngine.CHECKPOINT_INTERVAL);
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
            Sight.Passage passage =
                    passage(
                            new Subject.Kept("trial " + trial, program, weights),
                            RandomStacks.picture(PICTURE, random));
            check.every(program, passage, passage.arrays(), random);
        }
        for (LayerKind kind : LayerKinds.ALL) {
            int compared = check.comparedByKind().getOrDefault(kind.id(), 0);
            assertTrue(compared >= 30, kind.id() + ": only " + compared);
        }
    }

    /** Everything that the engine computes on the way of one picture, with all arrays. */
    private static Sight.Passage passage(Subject.Kept subject, Tensor picture) {
        Set<String> arrays = new HashSet<>();
        subject.program().forEachParameter((name, array) -> arrays.add(name));
        CompletableFuture<Sight> answer = new CompletableFuture<>();
        engine.ask(
                "microscope",
                subject,
                new Look.Passage(picture, Set.of(), arrays),
                new Listener() {
                    @Override
                    public void seen(Sight sight) {
                        answer.complete(sight);
                    }

                    @Override
                    public void failed(Message reason) {
                        answer.completeExceptionally(new AssertionError(reason.toString()));
                    }
                });
        return (Sight.Passage) answer.join();
    }
}
