package org.kernelglass.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.layer.LayerKinds;
import org.kernelglass.layer.SingleKind;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.network.RandomStacks;
import org.kernelglass.network.StackBuilder;
import org.kernelglass.network.StackCompiler;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;

@DisplayName("The contributions to a class")
class ClassTermsTest {

    private static final TensorShape PICTURE = TensorShape.image(2, 4, 5);

    private static NetworkProgram program(SingleKind... kinds) {
        return StackCompiler.compile(StackBuilder.start().add(kinds).build(), PICTURE, 3);
    }

    private static SingleKind kind(String id) {
        return (SingleKind) LayerKinds.byId(id);
    }

    private static Sight.Passage passage(NetworkProgram program) {
        Random random = new Random(8);
        Map<String, Tensor> weights = RandomStacks.weights(program, random);
        return PlainPassage.of(program, weights, RandomStacks.picture(PICTURE, random));
    }

    @Test
    @DisplayName("are the strongest first and add up to the logit with the rest and the bias")
    void addUp() {
        for (String bias : new String[] {"true", "false"}) {
            NetworkProgram program =
                    program(
                            kind("Flatten"),
                            (SingleKind)
                                    LayerKinds.byId("Dense").with("units", "3").with("bias", bias),
                            kind("Softmax"));
            Sight.Passage passage = passage(program);
            for (int label = 0; label < 3; label++) {
                ClassTerms terms = ClassTerms.of(program, passage, label, 7).orElseThrow();
                assertEquals(7, terms.strongest().size());
                assertEquals(passage.logits()[label], terms.logit(), 1e-6);
                assertEquals(bias.equals("false"), terms.bias() == 0);
                requireStrongest(terms, passage);
            }
            assertEquals(
                    40, ClassTerms.of(program, passage, 0, 99).orElseThrow().strongest().size());
        }
    }

    private static void requireStrongest(ClassTerms terms, Sight.Passage passage) {
        float[] x = passage.outputs().get(terms.inputId()).values();
        float[] w = passage.arrays().get(terms.layerId() + "/0/weight").values();
        double least = Math.abs(terms.strongest().get(6).product());
        int larger = 0;
        for (int at = 0; at < x.length; at++) {
            double product = (double) x[at] * w[terms.classIndex() * x.length + at];
            larger += Math.abs(product) >= least ? 1 : 0;
        }
        assertEquals(7, larger);
        ClassTerms.Contribution first = terms.strongest().get(0);
        assertEquals(x[first.input()], first.x());
        assertTrue(Math.abs(first.product()) >= least);
    }

    @Test
    @DisplayName("are none where no Dense gives the logits, and refused without its arrays")
    void none() {
        NetworkProgram maps =
                program(
                        (SingleKind) LayerKinds.byId("Conv2D").with("filters", "3"),
                        kind("GlobalMaxPool"));
        assertEquals(Optional.empty(), ClassTerms.of(maps, passage(maps), 0, 5));
        NetworkProgram dense =
                program(kind("Flatten"), (SingleKind) LayerKinds.byId("Dense").with("units", "3"));
        Sight.Passage seen = passage(dense);
        Sight.Passage bare =
                new Sight.Passage(
                        0,
                        seen.image(),
                        seen.outputs(),
                        Map.of(),
                        seen.logits(),
                        seen.probabilities());
        assertThrows(IllegalArgumentException.class, () -> ClassTerms.of(dense, bare, 0, 5));
    }
}
