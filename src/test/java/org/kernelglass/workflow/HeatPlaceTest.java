package org.kernelglass.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.geom.Rectangle2D;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.network.LayerStack;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.network.StackCompiler;
import org.kernelglass.network.StackEdits;
import org.kernelglass.network.Templates;
import org.kernelglass.tensor.TensorShape;

@DisplayName("A map on the picture")
class HeatPlaceTest {

    private static Rectangle2D place(LayerStack stack, int layer) {
        TensorShape picture = TensorShape.image(1, 28, 28);
        NetworkProgram program = StackCompiler.compile(stack, picture, 10);
        return HeatPlace.of(program, program.steps().get(layer));
    }

    @Test
    @DisplayName("lies a kernel's half inside the edge without padding, after a pooling too")
    void valid() {
        LayerStack article = Templates.byId("article").stack(10);
        assertEquals(new Rectangle2D.Double(1, 1, 26, 26), place(article, 0));
        assertEquals(new Rectangle2D.Double(1, 1, 26, 26), place(article, 2));
    }

    @Test
    @DisplayName("covers all of it with padding 'same'")
    void same() {
        LayerStack article = Templates.byId("article").stack(10);
        String first = article.layers().get(0).id();
        LayerStack padded =
                StackEdits.changeKinds(
                        article, Set.of(first), kind -> kind.with("padding", "same"));
        assertEquals(new Rectangle2D.Double(0, 0, 28, 28), place(padded, 0));
        assertEquals(new Rectangle2D.Double(0, 0, 28, 28), place(padded, 2));
    }
}
