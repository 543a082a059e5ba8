package org.kernelglass.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.layer.BatchNorm;
import org.kernelglass.layer.Conv2D;
import org.kernelglass.layer.Dense;
import org.kernelglass.layer.Flatten;
import org.kernelglass.layer.MaxPool;
import org.kernelglass.layer.ReLU;
import org.kernelglass.layer.SingleKind;
import org.kernelglass.layer.Softmax;
import org.kernelglass.tensor.TensorShape;

@DisplayName("The activation after a layer")
class ActivationAfterTest {

    private static NetworkProgram program(SingleKind... kinds) {
        return StackCompiler.compile(
                StackBuilder.start().add(kinds).build(), TensorShape.image(3, 16, 16), 10);
    }

    private static SingleKind classes() {
        return new Dense(10, true, Dense.DEFAULT.initializer());
    }

    private static Optional<String> after(NetworkProgram program, int step) {
        return ActivationAfter.of(program, program.steps().get(step).layerId())
                .map(ProgramStep::address);
    }

    @Test
    @DisplayName("is the next layer, or stands behind a normalization")
    void next() {
        NetworkProgram program =
                program(
                        Conv2D.DEFAULT,
                        ReLU.DEFAULT,
                        Conv2D.DEFAULT,
                        BatchNorm.DEFAULT,
                        ReLU.DEFAULT,
                        Flatten.DEFAULT,
                        classes());
        assertEquals(Optional.of("1"), after(program, 0));
        assertEquals(Optional.of("4"), after(program, 2));
        assertEquals(Optional.empty(), after(program, 4));
    }

    @Test
    @DisplayName("is none where a pool comes first, or the softmax of the classes")
    void none() {
        NetworkProgram program =
                program(
                        Conv2D.DEFAULT,
                        MaxPool.DEFAULT,
                        ReLU.DEFAULT,
                        Flatten.DEFAULT,
                        classes(),
                        Softmax.DEFAULT);
        assertEquals(Optional.empty(), after(program, 0));
        assertEquals(Optional.empty(), after(program, 4));
        assertEquals(Optional.empty(), ActivationAfter.of(program, "nowhere"));
    }

    @Test
    @DisplayName("is found inside a container, and not past its end")
    void inside() {
        NetworkProgram program =
                StackCompiler.compile(
                        Templates.byId("resnet-mini").stack(10), TensorShape.image(3, 32, 32), 10);
        ProgramStep.Branches residual =
                program.steps().stream()
                        .filter(ProgramStep.Branches.class::isInstance)
                        .map(ProgramStep.Branches.class::cast)
                        .findFirst()
                        .orElseThrow();
        assertEquals(true, residual.branches().get(0).size() > 2);
        ProgramStep first = residual.branches().get(0).get(0);
        ProgramStep found = ActivationAfter.of(program, first.layerId()).orElseThrow();
        assertEquals(true, residual.branches().get(0).contains(found));
        ProgramStep last = residual.branches().get(0).get(residual.branches().get(0).size() - 1);
        assertEquals(Optional.empty(), ActivationAfter.of(program, last.layerId()));
    }
}
