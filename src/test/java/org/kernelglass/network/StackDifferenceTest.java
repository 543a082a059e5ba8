package org.kernelglass.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.layer.LayerKind;
import org.kernelglass.layer.LayerKinds;

@DisplayName("Two stacks side by side")
class StackDifferenceTest {

    private static StackLayer layer(String id, String kind) {
        return StackLayer.of(id, LayerKinds.byId(kind));
    }

    private static String text(List<StackDifference> rows) {
        return rows.stream()
                .map(
                        row ->
                                row.first().map(StackDifferenceTest::text).orElse("-")
                                        + (row.same() ? "=" : "|")
                                        + row.second().map(StackDifferenceTest::text).orElse("-"))
                .collect(Collectors.joining(" "));
    }

    private static String text(AddressedLayer layer) {
        return layer.address().text() + layer.layer().kind().id();
    }

    @Test
    @DisplayName("face each other where kinds agree in order; an inserted layer faces nothing")
    void inserted() {
        LayerStack one =
                LayerStack.of(layer("a", "Conv2D"), layer("b", "ReLU"), layer("c", "Dense"));
        LayerStack other =
                LayerStack.of(
                        layer("x", "Conv2D"),
                        layer("n", "BatchNorm"),
                        layer("y", "ReLU"),
                        layer("z", "Dense"));
        assertEquals(
                "0Conv2D=0Conv2D -|1BatchNorm 1ReLU=2ReLU 2Dense=3Dense",
                text(StackDifference.of(one, other)));
    }

    @Test
    @DisplayName("are not the same where a setting differs, or one of two layers is switched off")
    void settings() {
        LayerKind wide = LayerKinds.byId("Conv2D").with("filters", "77");
        LayerStack one = LayerStack.of(layer("a", "Conv2D"), layer("b", "ReLU"));
        LayerStack other =
                LayerStack.of(
                        StackLayer.of("a", wide),
                        new StackLayer("b", LayerKinds.byId("ReLU"), false, List.of()));
        assertEquals("0Conv2D|0Conv2D 1ReLU|1ReLU", text(StackDifference.of(one, other)));
    }

    @Test
    @DisplayName("hold every layer of every template once, in order")
    void templates() {
        for (Template first : Templates.ALL) {
            for (Template second : Templates.ALL) {
                LayerStack one = first.stack(10);
                LayerStack other = second.stack(10);
                List<StackDifference> rows = StackDifference.of(one, other);
                assertEquals(
                        AddressedLayer.all(one),
                        rows.stream().flatMap(row -> row.first().stream()).toList());
                assertEquals(
                        AddressedLayer.all(other),
                        rows.stream().flatMap(row -> row.second().stream()).toList());
                if (first.equals(second)) {
                    assertTrue(rows.stream().allMatch(StackDifference::same));
                }
            }
        }
    }
}
