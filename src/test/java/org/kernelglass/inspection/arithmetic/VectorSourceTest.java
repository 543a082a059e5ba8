package org.kernelglass.inspection.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.inspection.PlainPassage;
import org.kernelglass.inspection.Sight;
import org.kernelglass.layer.LayerKinds;
import org.kernelglass.layer.SingleKind;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.network.RandomStacks;
import org.kernelglass.network.StackBuilder;
import org.kernelglass.network.StackCompiler;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;

@DisplayName("A value of a vector comes")
class VectorSourceTest {

    private static final TensorShape PICTURE = TensorShape.image(2, 6, 7);

    private static NetworkProgram program(SingleKind... kinds) {
        return StackCompiler.compile(StackBuilder.start().add(kinds).build(), PICTURE, 3);
    }

    private static SingleKind kind(String id) {
        return (SingleKind) LayerKinds.byId(id);
    }

    private static SingleKind conv() {
        return (SingleKind) LayerKinds.byId("Conv2D").with("filters", "4");
    }

    private static SingleKind dense(int units) {
        return (SingleKind) LayerKinds.byId("Dense").with("units", Integer.toString(units));
    }

    private static Sight.Passage passage(NetworkProgram program) {
        Random random = new Random(8);
        return PlainPassage.of(
                program,
                RandomStacks.weights(program, random),
                RandomStacks.picture(PICTURE, random));
    }

    private static String id(NetworkProgram program, int step) {
        return program.steps().get(step).layerId();
    }

    @Test
    @DisplayName("through Flatten and dropout from the very value of a map")
    void flatten() {
        NetworkProgram program = program(conv(), kind("Flatten"), kind("Dropout"), dense(3));
        Sight.Passage passage = passage(program);
        Tensor vector = passage.outputs().get(id(program, 2));
        Tensor maps = passage.outputs().get(id(program, 0));
        assertEquals(4 * 4 * 5, vector.values().length);
        for (int unit = 0; unit < vector.values().length; unit++) {
            VectorSource source = VectorSource.of(program, id(program, 2), unit);
            assertFalse(source.wholeMap());
            assertEquals(id(program, 0), source.value().layerId());
            int at =
                    (source.value().channel() * 4 + source.value().row()) * 5
                            + source.value().column();
            assertEquals(vector.values()[unit], maps.values()[at]);
        }
    }

    @Test
    @DisplayName("through global pooling from a whole map")
    void pooled() {
        NetworkProgram program = program(conv(), kind("ReLU"), kind("GlobalAveragePool"), dense(3));
        Sight.Passage passage = passage(program);
        Tensor vector = passage.outputs().get(id(program, 2));
        Tensor maps = passage.outputs().get(id(program, 1));
        for (int unit = 0; unit < 4; unit++) {
            VectorSource source = VectorSource.of(program, id(program, 2), unit);
            assertTrue(source.wholeMap());
            assertEquals(ValuePosition.of(id(program, 1), unit, 0, 0), source.value());
            double mean = 0;
            for (int place = 0; place < 20; place++) {
                mean += maps.values()[source.value().channel() * 20 + place] / 20;
            }
            assertEquals(mean, vector.values()[unit], 1e-6);
        }
    }

    @Test
    @DisplayName(
            "from the picture where nothing stands before Flatten, and from a dense layer's unit")
    void ends() {
        NetworkProgram bare = program(kind("Flatten"), dense(3));
        assertEquals(
                new VectorSource(ValuePosition.pixel(1, 2, 3), false),
                VectorSource.of(bare, id(bare, 0), 42 + 2 * 7 + 3));
        NetworkProgram deep = program(kind("Flatten"), dense(9), kind("ReLU"), dense(3));
        assertEquals(
                new VectorSource(ValuePosition.of(id(deep, 2), 8, 0, 0), false),
                VectorSource.of(deep, id(deep, 2), 8));
    }
}
