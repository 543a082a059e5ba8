package org.kernelglass.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.layer.LayerKinds;
import org.kernelglass.layer.Residual;
import org.kernelglass.layer.SingleKind;
import org.kernelglass.tensor.TensorShape;

@DisplayName("The fields of all layers")
class LayerFieldsTest {

    private static final TensorShape PICTURE = TensorShape.image(2, 13, 11);

    @Test
    @DisplayName("are those that the stack's report shows: random stacks of all kinds")
    void asReported() {
        Random random = new Random(6);
        int compared = 0;
        for (int trial = 0; trial < 200; trial++) {
            LayerStack stack = RandomStacks.draw(random, PICTURE, 3);
            Map<String, ReceptiveField> fields =
                    LayerFields.of(StackCompiler.compile(stack, PICTURE, 3));
            for (LayerReport layer : StackReport.of(stack, PICTURE, 3).layers()) {
                ReceptiveField reported = layer.field().orElseThrow();
                ReceptiveField field = fields.get(layer.layerId());
                assertEquals(reported, field, layer.toString());
                compared++;
            }
        }
        assertTrue(compared > 600, "only " + compared);
    }

    @Test
    @DisplayName("hold a Residual's shortcut, and its own as what either way sees")
    void residual() {
        LayerStack stack =
                StackBuilder.start()
                        .add(
                                new Residual(Residual.Shortcut.PROJECTION, false),
                                List.of(
                                        b ->
                                                b.add(
                                                        (SingleKind)
                                                                LayerKinds.byId("Conv2D")
                                                                        .with("filters", "4")
                                                                        .with("stride", "2")
                                                                        .with("padding", "1"))))
                        .add(
                                (SingleKind) LayerKinds.byId("Flatten"),
                                (SingleKind) LayerKinds.byId("Dense").with("units", "3"))
                        .build();
        NetworkProgram program = StackCompiler.compile(stack, PICTURE, 3);
        Map<String, ReceptiveField> fields = LayerFields.of(program);
        String id = program.steps().get(0).layerId();
        assertEquals("1×1", fields.get(id + ".shortcut").display());
        assertEquals(4, fields.get(id + ".shortcut").rows().from(2));
        assertEquals("3×3", fields.get(id).display());
        assertEquals(3, fields.get(id).rows().from(2));
        assertEquals(5, fields.get(id).rows().to(2));
        assertEquals("13×11", fields.get(program.steps().get(2).layerId()).display());
    }
}
