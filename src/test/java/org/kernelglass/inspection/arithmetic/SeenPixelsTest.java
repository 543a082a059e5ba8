package org.kernelglass.inspection.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.inspection.PlainPassage;
import org.kernelglass.inspection.Sight;
import org.kernelglass.layer.LayerKind;
import org.kernelglass.layer.LayerKinds;
import org.kernelglass.layer.SingleKind;
import org.kernelglass.layer.op.Convolve;
import org.kernelglass.layer.op.LayerOperation;
import org.kernelglass.layer.op.Pool;
import org.kernelglass.layer.op.Window;
import org.kernelglass.network.LayerStack;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.network.RandomStacks;
import org.kernelglass.network.StackBuilder;
import org.kernelglass.network.StackCompiler;
import org.kernelglass.parameter.Size;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;

@DisplayName("The pixels a value sees")
class SeenPixelsTest {

    private static final TensorShape PICTURE = TensorShape.image(2, 13, 11);

    private record Asked(ValuePosition at, Optional<Area> field, double value) {}

    /** A network and what it makes of one picture and of changed ones. */
    private record Bench(NetworkProgram program, Map<String, Tensor> weights, Tensor picture) {

        static Bench draw(Random random, List<LayerKind> kinds) {
            LayerStack stack = RandomStacks.draw(random, kinds, PICTURE, 3);
            NetworkProgram program = StackCompiler.compile(stack, PICTURE, 3);
            return new Bench(
                    program,
                    RandomStacks.weights(program, random),
                    RandomStacks.picture(PICTURE, random));
        }

        Bench positive() {
            Map<String, Tensor> positive = new HashMap<>();
            weights.forEach((name, tensor) -> positive.put(name, positive(tensor)));
            return new Bench(program, positive, picture);
        }

        private static Tensor positive(Tensor tensor) {
            float[] values = tensor.values().clone();
            for (int at = 0; at < values.length; at++) {
                values[at] = Math.abs(values[at]) + 0.1f;
            }
            return new Tensor(tensor.shape(), values);
        }

        Sight.Passage passage() {
            return PlainPassage.of(program, weights, picture);
        }

        /** The picture with other values wherever the places are chosen. */
        Sight.Passage changed(Predicate<int[]> places) {
            float[] values = picture.values().clone();
            for (int at = 0; at < values.length; at++) {
                int place = at % (PICTURE.height() * PICTURE.width());
                int[] rowColumn = {place / PICTURE.width(), place % PICTURE.width()};
                if (places.test(rowColumn)) {
                    values[at] += 5;
                }
            }
            return PlainPassage.of(program, weights, new Tensor(PICTURE, values));
        }

        Asked ask(ProgramStep step, Sight.Passage passage, Random random) {
            Area area = Area.whole(step.output());
            ValuePosition at =
                    ValuePosition.of(
                            step.layerId(),
                            random.nextInt(step.output().channels()),
                            random.nextInt(area.height()),
                            random.nextInt(area.width()));
            Microscope microscope = new Microscope(program, passage, weights::get);
            return new Asked(at, microscope.at(at).receptiveField(), value(passage, at));
        }
    }

    private static double value(Sight.Passage passage, ValuePosition at) {
        Tensor tensor = passage.outputs().get(at.layerId());
        return tensor.values()[Values.index(tensor.shape(), at.channel(), at.row(), at.column())];
    }

    private static boolean inside(Area area, int[] place) {
        return place[0] >= area.firstRow()
                && place[0] <= area.lastRow()
                && place[1] >= area.firstColumn()
                && place[1] <= area.lastColumn();
    }

    @Test
    @DisplayName("are all that can change it: any kinds, pictures changed everywhere else")
    void nothingElse() {
        Random random = new Random(7);
        int partial = 0;
        for (int trial = 0; trial < 150; trial++) {
            Bench bench = Bench.draw(random, LayerKinds.ALL);
            Sight.Passage passage = bench.passage();
            for (Placed placed : Placed.all(bench.program()).values()) {
                Asked asked = bench.ask(placed.step(), passage, random);
                Sight.Passage other =
                        bench.changed(
                                place -> asked.field().filter(f -> inside(f, place)).isEmpty());
                assertEquals(asked.value(), value(other, asked.at()), asked.toString());
                partial += asked.field().filter(SeenPixelsTest::whole).isPresent() ? 0 : 1;
            }
        }
        assertTrue(partial > 200, "only " + partial + " smaller than the picture");
    }

    private static boolean whole(Area area) {
        return area.equals(Area.whole(PICTURE));
    }

    @Test
    @DisplayName("reach no further than what changes it: a changed edge row or column is noticed")
    void tight() {
        Random random = new Random(9);
        List<LayerKind> kinds =
                List.of("Conv2D", "DepthwiseConv2D", "AveragePool", "Flatten", "Parallel").stream()
                        .map(LayerKinds::byId)
                        .toList();
        int compared = 0;
        for (int trial = 0; trial < 400; trial++) {
            Bench bench = Bench.draw(random, kinds).positive();
            if (!gapless(bench.program())) {
                continue;
            }
            Sight.Passage passage = bench.passage();
            for (Placed placed : Placed.all(bench.program()).values()) {
                Asked asked = bench.ask(placed.step(), passage, random);
                if (asked.field().isEmpty() || placed.step().kindId().equals("Softmax")) {
                    continue;
                }
                Area field = asked.field().get();
                List<Predicate<int[]>> edges =
                        List.of(
                                place -> place[0] == field.firstRow(),
                                place -> place[0] == field.lastRow(),
                                place -> place[1] == field.firstColumn(),
                                place -> place[1] == field.lastColumn());
                for (Predicate<int[]> edge : edges) {
                    Sight.Passage other =
                            bench.changed(place -> inside(field, place) && edge.test(place));
                    assertNotEquals(asked.value(), value(other, asked.at()), asked.toString());
                    compared++;
                }
            }
        }
        assertTrue(compared > 1000, "only " + compared);
    }

    /**
     * Whether every window reads all values between its first and its last and the next window's.
     */
    private static boolean gapless(NetworkProgram program) {
        return MicroscopeCheck.steps(program).stream()
                .filter(ProgramStep.Single.class::isInstance)
                .flatMap(step -> ((ProgramStep.Single) step).operations().stream())
                .map(SeenPixelsTest::window)
                .flatMap(Optional::stream)
                .allMatch(
                        window ->
                                window.dilation().equals(Size.square(1))
                                        && window.stride().height() <= window.kernel().height()
                                        && window.stride().width() <= window.kernel().width());
    }

    private static Optional<Window> window(LayerOperation operation) {
        if (operation instanceof Convolve convolve) {
            return Optional.of(convolve.window());
        }
        return operation instanceof Pool pool ? Optional.of(pool.window()) : Optional.empty();
    }

    private static Optional<Area> field(SingleKind first, int row, int column) {
        LayerStack stack =
                StackBuilder.start()
                        .add(first)
                        .add(
                                (SingleKind) LayerKinds.byId("Flatten"),
                                (SingleKind) LayerKinds.byId("Dense").with("units", "3"))
                        .build();
        NetworkProgram program = StackCompiler.compile(stack, PICTURE, 3);
        Random random = new Random(1);
        Bench bench =
                new Bench(
                        program,
                        RandomStacks.weights(program, random),
                        RandomStacks.picture(PICTURE, random));
        Microscope microscope = new Microscope(program, bench.passage(), bench.weights()::get);
        String id = program.steps().get(0).layerId();
        return microscope.at(ValuePosition.of(id, 0, row, column)).receptiveField();
    }

    @Test
    @DisplayName("are none where a value sees padding alone, and end at the picture's edge")
    void padding() {
        SingleKind padded =
                (SingleKind)
                        LayerKinds.byId("Conv2D")
                                .with("filters", "1")
                                .with("kernel", "2x3")
                                .with("padding", "3");
        assertEquals(Optional.empty(), field(padded, 0, 5));
        assertEquals(Optional.of(new Area(0, 0, 2, 4)), field(padded, 2, 5));
        assertEquals(Optional.of(new Area(3, 4, 0, 0)), field(padded, 6, 1));
    }
}
