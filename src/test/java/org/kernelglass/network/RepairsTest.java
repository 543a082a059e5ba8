package org.kernelglass.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.layer.Conv2D;
import org.kernelglass.layer.Dense;
import org.kernelglass.layer.LayerKind;
import org.kernelglass.layer.Residual;
import org.kernelglass.layer.SingleKind;
import org.kernelglass.layer.Softmax;
import org.kernelglass.layer.Standardize;
import org.kernelglass.tensor.TensorShape;

@DisplayName("Repairs")
class RepairsTest {

    private static final TensorShape INPUT = TensorShape.image(1, 28, 28);

    private static LayerStack stack(SingleKind... kinds) {
        return StackBuilder.start().add(kinds).build();
    }

    private static Dense dense(int units) {
        return new Dense(units, true, Dense.DEFAULT.initializer());
    }

    private static List<String> titles(LayerStack stack) {
        return repairs(stack).stream()
                .map(repair -> repair.title().key().replace("design.repair.", ""))
                .toList();
    }

    private static List<Repair> repairs(LayerStack stack) {
        StackReport report = StackReport.of(stack, INPUT, 10);
        return Repairs.of(stack, report, report.problems().get(0));
    }

    private static void assertRepaired(LayerStack stack, int index) {
        StackReport after = StackReport.of(repairs(stack).get(index).repaired(), INPUT, 10);
        assertEquals(List.of(), after.errors());
    }

    @Test
    @DisplayName("a Dense on feature maps gets Flatten or global pooling before it")
    void flatten() {
        LayerStack broken = stack(Conv2D.DEFAULT, dense(10), Softmax.DEFAULT);
        assertEquals(List.of("flatten", "global-average"), titles(broken).subList(0, 2));
        assertRepaired(broken, 0);
        assertRepaired(broken, 1);
    }

    @Test
    @DisplayName("the last Dense gets as many units as there are classes")
    void units() {
        LayerStack broken = stack(org.kernelglass.layer.Flatten.DEFAULT, dense(7), Softmax.DEFAULT);
        assertEquals("units", titles(broken).get(0));
        assertRepaired(broken, 0);
    }

    @Test
    @DisplayName("a stack that ends in feature maps gets an ending, before its Softmax")
    void ending() {
        LayerStack broken = stack(Conv2D.DEFAULT, Softmax.DEFAULT);
        StackReport report = StackReport.of(broken, INPUT, 10);
        LayerProblem maps =
                report.errors().stream()
                        .filter(e -> e.message().key().equals("network.problem.ends-in-maps"))
                        .findFirst()
                        .orElseThrow();
        List<Repair> repairs = Repairs.of(broken, report, maps);
        assertEquals("design.repair.add-average-dense", repairs.get(0).title().key());
        LayerStack repaired = repairs.get(0).repaired();
        assertEquals(List.of(), StackReport.of(repaired, INPUT, 10).problems());
        assertTrue(repaired.layers().get(3).kind() instanceof Softmax);
    }

    @Test
    @DisplayName("a window larger than its input gets padding 'same'")
    void padding() {
        LayerKind large = Conv2D.DEFAULT.with("kernel", "31");
        LayerStack broken =
                stack((SingleKind) large, org.kernelglass.layer.Flatten.DEFAULT, dense(10));
        assertEquals("padding-same", titles(broken).get(0));
        assertRepaired(broken, 0);
    }

    @Test
    @DisplayName("a Residual whose body changes the shape gets a projection, after padding inside")
    void shortcut() {
        LayerStack broken =
                StackBuilder.start()
                        .add(Residual.DEFAULT, List.of(body -> body.add(Conv2D.DEFAULT)))
                        .add(org.kernelglass.layer.Flatten.DEFAULT, dense(10))
                        .build();
        List<String> titles = titles(broken);
        assertEquals(List.of("projection-padding", "remove"), titles);
        LayerStack same =
                StackEdits.changeKinds(
                        broken, List.of("conv2d-1"), kind -> kind.with("padding", "same"));
        assertEquals("projection", titles(same).get(0));
        assertRepaired(same, 0);
    }

    @Test
    @DisplayName("a Standardize that comes late moves to the beginning")
    void standardize() {
        LayerStack broken =
                stack(
                        Conv2D.DEFAULT,
                        Standardize.DEFAULT,
                        org.kernelglass.layer.Flatten.DEFAULT,
                        dense(10));
        assertEquals("move-first", titles(broken).get(0));
        assertRepaired(broken, 0);
    }

    @Test
    @DisplayName("groups become a number that divides channels and filters")
    void groups() {
        LayerStack broken =
                stack(
                        (SingleKind) Conv2D.DEFAULT.with("filters", "12"),
                        (SingleKind) Conv2D.DEFAULT.with("filters", "30").with("groups", "8"),
                        org.kernelglass.layer.Flatten.DEFAULT,
                        dense(10));
        Repair repair = repairs(broken).get(0);
        assertEquals("design.repair.groups", repair.title().key());
        assertEquals(List.of(6), repair.title().arguments());
        assertRepaired(broken, 0);
    }

    @Test
    @DisplayName("no repair is offered that does not help")
    void honest() {
        for (Template template : Templates.ALL) {
            LayerStack broken = template.stack(7);
            StackReport report = StackReport.of(broken, template.input(), 10);
            for (LayerProblem problem : report.problems()) {
                for (Repair repair : Repairs.of(broken, report, problem)) {
                    assertTrue(
                            StackReport.of(repair.repaired(), template.input(), 10).errors().size()
                                    < report.errors().size(),
                            repair.title().toString());
                }
            }
        }
    }
}
