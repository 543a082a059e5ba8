package org.kernelglass.ui.inspect.excite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.network.StackCompiler;
import org.kernelglass.network.Templates;
import org.kernelglass.tensor.TensorShape;

@DisplayName("What can be asked about")
class TargetTest {

    private static final NetworkProgram PROGRAM =
            StackCompiler.compile(
                    Templates.byId("article").stack(10), TensorShape.image(1, 28, 28), 10);

    private static List<String> offered(Optional<ProgramStep> front) {
        return Target.of(PROGRAM, front).stream()
                .map(one -> one.layer().map(ProgramStep::address).orElse("classes"))
                .toList();
    }

    private static Optional<ProgramStep> step(int at) {
        return Optional.of(PROGRAM.steps().get(at));
    }

    @Test
    @DisplayName("is of a convolution first the activation after it")
    void activationFirst() {
        assertEquals(List.of("1", "0", "classes"), offered(step(0)));
        assertEquals(List.of("5", "4", "classes"), offered(step(4)));
    }

    @Test
    @DisplayName("is of other layers themselves, and the classes always")
    void others() {
        assertEquals(List.of("2", "classes"), offered(step(2)));
        assertEquals(List.of("classes"), offered(Optional.empty()));
    }

    @Test
    @DisplayName("is of the last layers the classes, whose logits are read")
    void classes() {
        assertEquals(List.of("classes"), offered(step(6)));
        assertEquals(List.of("classes"), offered(step(7)));
        assertEquals("6", Target.CLASSES.read(PROGRAM).address());
        assertEquals("", Target.CLASSES.layerId());
    }
}
