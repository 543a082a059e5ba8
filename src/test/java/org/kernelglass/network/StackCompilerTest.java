package org.kernelglass.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.layer.Conv2D;
import org.kernelglass.layer.Dense;
import org.kernelglass.layer.Flatten;
import org.kernelglass.layer.GlobalAveragePool;
import org.kernelglass.layer.LayerKind;
import org.kernelglass.layer.LayerKinds;
import org.kernelglass.layer.MaxPool;
import org.kernelglass.layer.Parallel;
import org.kernelglass.layer.ReLU;
import org.kernelglass.layer.Residual;
import org.kernelglass.layer.SingleKind;
import org.kernelglass.layer.op.Convolve;
import org.kernelglass.message.Refusal;
import org.kernelglass.message.Sentences;
import org.kernelglass.parameter.Size;
import org.kernelglass.tensor.TensorShape;

@DisplayName("A stack becomes a program")
class StackCompilerTest {

    private static final TensorShape RGB = TensorShape.image(3, 32, 32);
    private static final Residual PROJECTION = new Residual(Residual.Shortcut.PROJECTION, true);

    private static SingleKind conv(String filters, String stride) {
        return (SingleKind)
                ((LayerKind) Conv2D.DEFAULT)
                        .with("filters", filters)
                        .with("stride", stride)
                        .with("padding", "same");
    }

    private static SingleKind dense(int units) {
        return new Dense(units, true, Dense.DEFAULT.initializer());
    }

    private static List<String> names(NetworkProgram program) {
        List<String> names = new ArrayList<>();
        program.forEachParameter((name, array) -> names.add(name + array.shape()));
        return names;
    }

    @Test
    @DisplayName("with its layers resolved in order, and the logits before the softmax")
    void article() {
        NetworkProgram program =
                StackCompiler.compile(
                        Templates.byId("article").stack(10), TensorShape.image(1, 28, 28), 10);
        assertEquals(8, program.steps().size());
        assertEquals(7, program.logitSteps().size());
        assertEquals(TensorShape.vector(10), program.output());
        assertEquals("4", program.steps().get(4).address());
        assertEquals("dense-1", program.steps().get(4).layerId());
        assertEquals(TensorShape.vector(5408), program.steps().get(4).input());
        assertEquals(
                List.of(
                        "conv2d-1/0/weight[32, 1, 3, 3]",
                        "conv2d-1/0/bias[32]",
                        "dense-1/0/weight[64, 5408]",
                        "dense-1/0/bias[64]",
                        "dense-2/0/weight[10, 64]",
                        "dense-2/0/bias[10]"),
                names(program));
    }

    @Test
    @DisplayName("without its disabled layers, whose addresses stay counted")
    void disabled() {
        LayerStack stack =
                LayerStack.of(
                        StackLayer.of("a", conv("8", "1")),
                        new StackLayer("b", MaxPool.DEFAULT, false, List.of()),
                        new StackLayer("c", Parallel.DEFAULT, false, List.of()),
                        StackLayer.of("d", Flatten.DEFAULT),
                        StackLayer.of("e", dense(4)));
        NetworkProgram program = StackCompiler.compile(stack, RGB, 4);
        assertEquals(
                List.of("0", "3", "4"),
                program.steps().stream().map(ProgramStep::address).toList());
        assertEquals(TensorShape.image(8, 32, 32), program.steps().get(1).input());
        assertEquals(program.steps(), program.logitSteps());
    }

    @Test
    @DisplayName(
            "with the projection as a branch of its own, of the body's filters and total stride")
    void projection() {
        LayerStack stack =
                StackBuilder.start()
                        .add(conv("8", "2"))
                        .add(
                                PROJECTION,
                                List.of(
                                        body ->
                                                body.add(conv("16", "2x1"), ReLU.DEFAULT)
                                                        .add(
                                                                Residual.DEFAULT,
                                                                List.of(b -> b.add(ReLU.DEFAULT)))
                                                        .add(conv("24", "2x3"))))
                        .add(GlobalAveragePool.DEFAULT, dense(4))
                        .build();
        NetworkProgram program = StackCompiler.compile(stack, RGB, 4);
        ProgramStep.Branches residual =
                assertInstanceOf(ProgramStep.Branches.class, program.steps().get(1));
        assertEquals(TensorShape.image(24, 4, 6), residual.output());
        assertEquals(2, residual.branches().size());
        ProgramStep.Single shortcut =
                assertInstanceOf(ProgramStep.Single.class, residual.branches().get(1).get(0));
        assertEquals("residual-1.shortcut", shortcut.layerId());
        assertEquals("1.shortcut", shortcut.address());
        assertEquals(residual.input(), shortcut.input());
        assertEquals(residual.output(), shortcut.output());
        Convolve convolve = assertInstanceOf(Convolve.class, shortcut.operations().get(0));
        assertEquals(new Size(4, 3), convolve.window().stride());
        assertEquals(24, convolve.filters());
        assertTrue(names(program).contains("residual-1.shortcut/0/weight[24, 8, 1, 1]"));
        assertTrue(names(program).contains("residual-1.shortcut/1/gamma[24]"));
        ProgramStep.Branches inner =
                assertInstanceOf(ProgramStep.Branches.class, residual.branches().get(0).get(2));
        assertEquals("1.0.2", inner.address());
        assertEquals(List.of(), inner.branches().get(1));
    }

    @Test
    @DisplayName("with a projection also around a body that normalizes over whole maps")
    void groupNormInBody() {
        LayerKind norm = LayerKinds.byId("GroupNorm").with("groups", "4");
        LayerStack stack =
                StackBuilder.start()
                        .add(PROJECTION, List.of(b -> b.add(conv("16", "2"), (SingleKind) norm)))
                        .add(GlobalAveragePool.DEFAULT, dense(4))
                        .build();
        NetworkProgram program = StackCompiler.compile(stack, RGB, 4);
        assertEquals(TensorShape.image(16, 16, 16), program.steps().get(0).output());
    }

    @Test
    @DisplayName("only without errors: the first is refused with its address, warnings are not")
    void errors() {
        LayerStack stack =
                StackBuilder.start()
                        .add(
                                Parallel.DEFAULT,
                                List.of(a -> a.add(ReLU.DEFAULT), b -> b.add(Flatten.DEFAULT)))
                        .add(Flatten.DEFAULT, dense(3))
                        .build();
        Refusal refusal = assertThrows(Refusal.class, () -> StackCompiler.compile(stack, RGB, 3));
        String sentence = new Sentences(Locale.ENGLISH).render(refusal.problem());
        assertTrue(sentence.startsWith("Layer 0: The branches end in"), sentence);

        LayerStack empty = new LayerStack(List.of());
        Refusal none = assertThrows(Refusal.class, () -> StackCompiler.compile(empty, RGB, 3));
        String general = new Sentences(Locale.ENGLISH).render(none.problem());
        assertTrue(general.startsWith("The stack has no layers"), general);

        LayerStack doubtful =
                StackBuilder.start().add(Flatten.DEFAULT, dense(3), ReLU.DEFAULT).build();
        assertEquals(1, StackReport.of(doubtful, RGB, 3).warnings().size());
        assertEquals(3, StackCompiler.compile(doubtful, RGB, 3).steps().size());
    }
}
