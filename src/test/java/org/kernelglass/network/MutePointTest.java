package org.kernelglass.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kernelglass.layer.BatchNorm;
import org.kernelglass.layer.Conv2D;
import org.kernelglass.layer.Dense;
import org.kernelglass.layer.DepthwiseConv2D;
import org.kernelglass.layer.Dropout;
import org.kernelglass.layer.Flatten;
import org.kernelglass.layer.GlobalAveragePool;
import org.kernelglass.layer.GroupNorm;
import org.kernelglass.layer.LayerKind;
import org.kernelglass.layer.MaxPool;
import org.kernelglass.layer.Parallel;
import org.kernelglass.layer.ReLU;
import org.kernelglass.layer.Residual;
import org.kernelglass.layer.SeparableConv2D;
import org.kernelglass.layer.SingleKind;
import org.kernelglass.layer.Softmax;
import org.kernelglass.layer.op.Convolve;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.tensor.TensorShape;

@DisplayName("Muted filters")
class MutePointTest {

    private static final TensorShape RGB = TensorShape.image(3, 8, 8);
    private static final int CLASSES = 10;

    private static SingleKind conv(int filters) {
        return (SingleKind)
                ((LayerKind) Conv2D.DEFAULT)
                        .with("filters", String.valueOf(filters))
                        .with("padding", "same");
    }

    private static SingleKind dense(int units) {
        return new Dense(units, true, Dense.DEFAULT.initializer());
    }

    private static NetworkProgram compile(StackBuilder builder) {
        return StackCompiler.compile(builder.build(), RGB, CLASSES);
    }

    private static NetworkProgram program(SingleKind... kinds) {
        return compile(StackBuilder.start().add(kinds));
    }

    private static String id(NetworkProgram program, int step) {
        return program.steps().get(step).layerId();
    }

    private static void assertMuted(
            NetworkProgram program, int layer, Set<Integer> filters, int after, int... silent) {
        assertEquals(
                new MutePoint(
                        id(program, after),
                        IntStream.of(silent).boxed().collect(Collectors.toSet())),
                MutePoint.of(program, id(program, layer), filters));
    }

    @Nested
    @DisplayName("are silent")
    class Silent {

        @Test
        @DisplayName("after the normalization, the function, the dropout and the pool behind them")
        void perChannel() {
            NetworkProgram program =
                    program(
                            conv(4),
                            BatchNorm.DEFAULT,
                            ReLU.DEFAULT,
                            Dropout.DEFAULT,
                            MaxPool.DEFAULT,
                            conv(5),
                            GlobalAveragePool.DEFAULT,
                            dense(10));
            assertMuted(program, 0, Set.of(1, 3), 4, 1, 3);
            assertMuted(program, 5, Set.of(2), 6, 2);
        }

        @Test
        @DisplayName("behind Flatten as the row of values that each map became")
        void flatten() {
            NetworkProgram program =
                    program(
                            conv(4),
                            MaxPool.DEFAULT,
                            MaxPool.DEFAULT,
                            Flatten.DEFAULT,
                            Dropout.DEFAULT,
                            dense(10),
                            Softmax.DEFAULT);
            assertMuted(program, 0, Set.of(0, 2), 4, 0, 1, 2, 3, 8, 9, 10, 11);
        }

        @Test
        @DisplayName("with all that a depthwise convolution makes of their channels")
        void depthwise() {
            SingleKind doubled =
                    new DepthwiseConv2D(
                            2,
                            DepthwiseConv2D.DEFAULT.window(),
                            true,
                            DepthwiseConv2D.DEFAULT.initializer());
            NetworkProgram program =
                    program(conv(3), doubled, ReLU.DEFAULT, conv(4), Flatten.DEFAULT, dense(10));
            assertMuted(program, 0, Set.of(1), 2, 2, 3);
            assertMuted(program, 1, Set.of(1), 2, 1);
        }

        @Test
        @DisplayName("before a separable convolution, which mixes channels")
        void separable() {
            NetworkProgram program =
                    program(
                            conv(3),
                            ReLU.DEFAULT,
                            SeparableConv2D.DEFAULT,
                            GlobalAveragePool.DEFAULT,
                            dense(10));
            assertMuted(program, 0, Set.of(1), 1, 1);
            assertMuted(program, 2, Set.of(31), 3, 31);
        }

        @Test
        @DisplayName("before GroupNorm, which looks at several channels at once")
        void groupNorm() {
            NetworkProgram program =
                    program(
                            conv(32),
                            ReLU.DEFAULT,
                            GroupNorm.DEFAULT,
                            GlobalAveragePool.DEFAULT,
                            dense(10));
            assertMuted(program, 0, Set.of(7), 1, 7);
        }

        @Test
        @DisplayName("before a softmax in the middle")
        void softmax() {
            NetworkProgram program =
                    program(conv(4), ReLU.DEFAULT, Softmax.DEFAULT, Flatten.DEFAULT, dense(10));
            assertMuted(program, 0, Set.of(1), 1, 1);
        }

        @Test
        @DisplayName("at the logits where they are classes")
        void logits() {
            NetworkProgram program = program(conv(10), GlobalAveragePool.DEFAULT, Softmax.DEFAULT);
            assertMuted(program, 0, Set.of(9), 1, 9);
        }

        @Test
        @DisplayName("all of them where none is named")
        void whole() {
            NetworkProgram program =
                    program(conv(3), ReLU.DEFAULT, Flatten.DEFAULT, dense(20), dense(10));
            assertMuted(program, 3, Set.of(), 3, IntStream.range(0, 20).toArray());
            assertMuted(program, 0, Set.of(), 2, IntStream.range(0, 3 * 64).toArray());
        }
    }

    @Nested
    @DisplayName("at a container")
    class AtContainer {

        private final NetworkProgram program =
                compile(
                        StackBuilder.start()
                                .add(conv(4), ReLU.DEFAULT)
                                .add(
                                        new Residual(Residual.Shortcut.PROJECTION, true),
                                        List.of(b -> b.add(conv(6), BatchNorm.DEFAULT)))
                                .add(ReLU.DEFAULT)
                                .add(
                                        Parallel.DEFAULT,
                                        List.of(
                                                b -> b.add(conv(2), MaxPool.DEFAULT),
                                                b -> b.add(MaxPool.DEFAULT)))
                                .add(Flatten.DEFAULT, dense(10)));

        private String inside(int step, int branch, int at) {
            ProgramStep.Branches container = (ProgramStep.Branches) program.steps().get(step);
            return container.branches().get(branch).get(at).layerId();
        }

        @Test
        @DisplayName("are silent before it, in all of its branches")
        void before() {
            assertMuted(program, 0, Set.of(2), 1, 2);
        }

        @Test
        @DisplayName("are silent at the end of their own branch")
        void within() {
            assertEquals(
                    new MutePoint(inside(2, 0, 1), Set.of(5)),
                    MutePoint.of(program, inside(2, 0, 0), Set.of(5)));
            assertEquals(
                    new MutePoint(inside(4, 0, 1), Set.of(0)),
                    MutePoint.of(program, inside(4, 0, 0), Set.of(0)));
        }

        @Test
        @DisplayName("may be those of a projection shortcut")
        void shortcut() {
            String shortcut = id(program, 2) + ".shortcut";
            assertEquals(
                    new MutePoint(shortcut, Set.of(3)), MutePoint.of(program, shortcut, Set.of(3)));
        }

        @Test
        @DisplayName("are listed with every layer that has filters")
        void listed() {
            List<String> ids =
                    MutePoint.mutable(program).stream().map(ProgramStep::layerId).toList();
            assertEquals(
                    List.of(
                            id(program, 0),
                            inside(2, 0, 0),
                            id(program, 2) + ".shortcut",
                            inside(4, 0, 0),
                            id(program, 6)),
                    ids);
        }

        @Test
        @DisplayName("are refused for the container itself")
        void container() {
            Refusal refusal =
                    assertThrows(
                            Refusal.class, () -> MutePoint.of(program, id(program, 2), Set.of()));
            assertEquals(
                    Message.of("network.problem.mute-no-filters", "2", "Residual"),
                    refusal.problem());
        }
    }

    @Nested
    @DisplayName("are refused")
    class Refused {

        private final NetworkProgram program =
                program(conv(4), ReLU.DEFAULT, Flatten.DEFAULT, dense(10), Softmax.DEFAULT);

        @Test
        @DisplayName("where a layer has none, and the hint names the layers that have")
        void none() {
            Refusal refusal =
                    assertThrows(
                            Refusal.class, () -> MutePoint.of(program, id(program, 1), Set.of(0)));
            assertEquals(
                    Message.of("network.problem.mute-no-filters", "1", "ReLU"), refusal.problem());
            assertEquals(
                    Message.of("network.hint.mute", "0 (Conv2D), 3 (Dense)"),
                    refusal.hint().orElseThrow());
        }

        @Test
        @DisplayName("where the layer takes no part in the logits")
        void gone() {
            for (String id : List.of("nothing", id(program, 4))) {
                Refusal refusal =
                        assertThrows(Refusal.class, () -> MutePoint.of(program, id, Set.of(0)));
                assertEquals(Message.of("network.problem.mute-gone", id), refusal.problem());
            }
        }

        @ParameterizedTest
        @ValueSource(ints = {-1, 4})
        @DisplayName("where there is no such filter")
        void noFilter(int filter) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> MutePoint.of(program, id(program, 0), Set.of(filter)));
        }
    }

    @Test
    @DisplayName("are silent before a convolution in groups, even where each sees one channel")
    void grouped() {
        SingleKind grouped = (SingleKind) ((LayerKind) conv(4)).with("groups", "4");
        NetworkProgram program = program(conv(4), grouped, Flatten.DEFAULT, dense(10));
        ProgramStep.Single step = (ProgramStep.Single) program.steps().get(1);
        assertEquals(4, ((Convolve) step.operations().get(0)).groups());
        assertMuted(program, 0, Set.of(1), 0, 1);
    }
}
