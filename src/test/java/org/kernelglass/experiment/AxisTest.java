package org.kernelglass.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kernelglass.layer.Conv2D;
import org.kernelglass.layer.GELU;
import org.kernelglass.message.Refusal;
import org.kernelglass.network.Templates;
import org.kernelglass.training.Optimizer;
import org.kernelglass.training.TrainingPlan;
import org.kernelglass.training.advice.Setup;

@DisplayName("What a sweep varies")
class AxisTest {

    private static final Setup ARTICLE =
            new Setup(Templates.byId("article").stack(10), TrainingPlan.DEFAULT, List.of());

    @ParameterizedTest
    @DisplayName("is read as people write it")
    @CsvSource(
            delimiter = '|',
            value = {
                "0.kernel=3,5,7 | 3;5;7",
                "0.kernel = 3, 5, 5 | 3;5",
                "0.filters=16..128:log | 16;32;64;128",
                "0.filters=10..100:log | 10;18;32;56;100",
                "epochs=1..4 | 1;2;3;4",
                "epochs=10..50 | 10;20;30;40;50",
                "lr=1e-4..1e-1:log | 0.0001;0.001;0.01;0.1",
                "lr=0.001..0.01:log:3 | 0.001;0.003162;0.01",
                "l2=0.0..1:3 | 0;0.5;1",
                "1=ReLU,GELU | ReLU;GELU",
                "optimizer=adam,sgd:momentum=0.9,nesterov=true,rmsprop"
                        + " | adam;sgd:momentum=0.9,nesterov=true;rmsprop"
            })
    void parsed(String text, String expected) {
        Axis axis = Axis.parse(text);
        assertEquals(List.of(expected.split(";")), axis.values().grid());
        assertEquals(axis, Axis.parse(axis.text()), "as it is written again");
    }

    @ParameterizedTest
    @DisplayName("is refused with a sentence where it cannot be meant")
    @ValueSource(strings = {"", "kernel", "=3", "lr=", "lr=0.1..0.01", "lr=0..1:log", "lr=1..2:1"})
    void refused(String text) {
        assertThrows(Refusal.class, () -> Axis.parse(text));
    }

    @Test
    @DisplayName("changes a layer's setting, its kind, the plan or the augmentation")
    void applied() {
        Setup setup = ARTICLE;
        for (Setting setting :
                List.of(
                        new Setting("0.kernel", "5"),
                        new Setting("1", "GELU"),
                        new Setting("lr", "0.02"),
                        new Setting("optimizer", "sgd"),
                        new Setting("optimizer.momentum", "0.5"),
                        new Setting("augment", "horizontal_flip+shift"))) {
            setup = setting.applyTo(setup);
        }
        assertEquals(5, ((Conv2D) setup.stack().layers().get(0).kind()).window().kernel().height());
        assertTrue(setup.stack().layers().get(1).kind() instanceof GELU);
        assertEquals(ARTICLE.stack().layers().get(1).id(), setup.stack().layers().get(1).id());
        assertEquals(0.02, setup.plan().learningRate());
        assertEquals(new Optimizer.Sgd(0.5, false), setup.plan().optimizer());
        assertEquals(List.of("horizontal_flip", "shift"), setup.augmentation());
    }

    @Test
    @DisplayName("keeps shared settings when kinds are swapped, and switches layers off")
    void swapped() {
        Setup wide = new Setting("0.filters", "12").applyTo(ARTICLE);
        Setup other = new Setting("0", "SeparableConv2D").applyTo(wide);
        assertEquals("12", other.stack().layers().get(0).kind().parameter("filters").text());
        Setup off = new Setting("1", "off").applyTo(ARTICLE);
        assertEquals(false, off.stack().layers().get(1).enabled());
        assertThrows(Refusal.class, () -> new Setting("1", "Residual").applyTo(ARTICLE));
    }

    @ParameterizedTest
    @DisplayName("names what is wrong with a target or value")
    @CsvSource({"99.kernel,3", "0.kernels,3", "0.kernel,0", "speed,3", "1,Foo", "augment,foo"})
    void wrong(String target, String value) {
        assertThrows(Refusal.class, () -> new Setting(target, value).applyTo(ARTICLE));
    }

    @Test
    @DisplayName("makes every combination of a grid, the last axis changing fastest")
    void grid() {
        List<List<Setting>> all =
                Search.GRID.combinations(
                        List.of(Axis.parse("0.kernel=3,5"), Axis.parse("0.filters=8,16,32")), 1);
        assertEquals(6, all.size());
        assertEquals(
                List.of(new Setting("0.kernel", "3"), new Setting("0.filters", "16")), all.get(1));
        assertEquals(6, new HashSet<>(all).size());
    }

    @Test
    @DisplayName("draws the same combinations for the same seed, within the range, none twice")
    void random() {
        List<Axis> axes = List.of(Axis.parse("lr=1e-4..1e-1:log"), Axis.parse("0.filters=8..64"));
        List<List<Setting>> drawn = new Search(50, 0).combinations(axes, 7);
        assertEquals(drawn, new Search(50, 0).combinations(axes, 7));
        assertEquals(50, new HashSet<>(drawn).size());
        double[] rates = values(drawn, 0).toArray();
        assertTrue(values(drawn, 0).allMatch(v -> v >= 1e-4 && v <= 0.1));
        assertTrue(values(drawn, 1).allMatch(v -> v >= 8 && v <= 64 && v == Math.rint(v)));
        // uniform in the logarithm: half of them below the geometric middle
        double middle = Math.sqrt(1e-4 * 0.1);
        assertEquals(25, java.util.Arrays.stream(rates).filter(v -> v < middle).count(), 12);
    }

    @Test
    @DisplayName("asked for more draws keeps those it has, so that a search can be extended")
    void extended() {
        List<Axis> axes = List.of(Axis.parse("lr=1e-4..1e-1:log"), Axis.parse("0.kernel=3,5"));
        List<List<Setting>> twenty = new Search(20, 0).combinations(axes, 7);
        List<List<Setting>> forty = new Search(40, 0).combinations(axes, 7);
        assertEquals(40, forty.size());
        assertEquals(twenty, forty.subList(0, 20));
    }

    private static java.util.stream.DoubleStream values(List<List<Setting>> drawn, int axis) {
        return drawn.stream().mapToDouble(s -> Double.parseDouble(s.get(axis).value()));
    }

    @Test
    @DisplayName("is refused where it makes more candidates than anyone could train")
    void tooMany() {
        List<Axis> axes = Stream.of("a", "b", "c").map(k -> Axis.parse(k + "=0..99:100")).toList();
        assertThrows(Refusal.class, () -> Search.GRID.combinations(axes, 1));
    }
}
