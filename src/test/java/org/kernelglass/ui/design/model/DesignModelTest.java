package org.kernelglass.ui.design.model;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.layer.Conv2D;
import org.kernelglass.layer.GroupNorm;
import org.kernelglass.layer.LayerKind;
import org.kernelglass.layer.LayerKinds;
import org.kernelglass.layer.MaxPool;
import org.kernelglass.network.StackLayer;
import org.kernelglass.network.StackReport;
import org.kernelglass.network.Template;
import org.kernelglass.network.Templates;
import org.kernelglass.parameter.Parameter;
import org.kernelglass.parameter.ParameterType.Choice;
import org.kernelglass.tensor.TensorShape;
import org.kernelglass.training.TrainingPlan;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.design.DesignBench;

@DisplayName("What the design place shows")
class DesignModelTest {

    private final Texts texts = new Texts(Locale.ENGLISH);

    @Test
    @DisplayName("the shares of all cards of the outer stack make up the whole")
    void shares() {
        for (Template template : Templates.ALL) {
            DesignState state = DesignState.of(template.stack(10), template.input(), 10);
            double sum = state.stack().layers().stream().mapToDouble(state::share).sum();
            assertEquals(1, sum, 1e-9);
            long parameters = state.stack().layers().stream().mapToLong(state::parameters).sum();
            assertEquals(state.report().total().parameters(), parameters);
        }
    }

    @Test
    @DisplayName("without data the classes are the last Dense layer's units")
    void classes() {
        DesignModel model =
                new DesignModel(
                        DesignBench.workspace(
                                Templates.byId("article").stack(7), TensorShape.image(1, 28, 28)));
        assertEquals(7, model.state().report().classes());
        assertEquals(List.of(), model.state().report().errors());
    }

    @Test
    @DisplayName("a card's line names what is unusual and leaves out what is usual")
    void lines() {
        assertLine("32 × 3×3", Conv2D.DEFAULT);
        assertLine(
                "8 × 5×5, stride 2, same, dilation 1×2, groups 4",
                Conv2D.DEFAULT
                        .with("filters", "8")
                        .with("kernel", "5")
                        .with("stride", "2")
                        .with("padding", "same")
                        .with("dilation", "1x2")
                        .with("groups", "4"));
        assertLine("2×2", MaxPool.DEFAULT);
        assertLine(
                "2×2, stride 1, padding 1",
                MaxPool.DEFAULT.with("stride", "1").with("padding", "1"));
        assertTrue(KindLine.of(GroupNorm.DEFAULT, texts).startsWith("groups "));
    }

    private void assertLine(String wanted, LayerKind kind) {
        assertEquals(wanted, KindLine.of(kind, texts));
    }

    @Test
    @DisplayName("every kind has its line, and every choice its words, in both languages")
    void everyKind() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            Texts spoken = new Texts(locale);
            for (LayerKind kind : LayerKinds.ALL) {
                assertDoesNotThrow(() -> KindLine.of(kind, spoken));
                kind.parameters().forEach(parameter -> choices(parameter, spoken));
            }
        }
    }

    private static void choices(Parameter<?, ?> parameter, Texts spoken) {
        if (parameter.type() instanceof Choice<?> choice) {
            choice.choices()
                    .forEach(
                            one ->
                                    assertDoesNotThrow(
                                            () ->
                                                    spoken.now(
                                                            "design.choice."
                                                                    + one.name()
                                                                            .toLowerCase(
                                                                                    Locale.ROOT))));
        }
    }

    @Test
    @DisplayName("figures are rounded and have units")
    void figures() {
        Figures figures = new Figures(Locale.ENGLISH);
        assertEquals("347,146", figures.count(347_146));
        assertEquals("12.3 M", figures.count(12_345_678));
        assertEquals("0.54 M", figures.scaled(541_504));
        assertEquals("41.5 k", figures.scaled(41_472));
        assertEquals("658 MB", figures.bytes(658_000_000));
        assertEquals("1.10 GB", figures.bytes(1_100_000_000));
        assertEquals("14 s", figures.seconds(13.6));
        assertEquals("2:05 min", figures.seconds(125));
        assertEquals("1:40 h", figures.seconds(6_000));
        assertEquals("36%", figures.percent(0.3595));
        assertEquals("0.1%", figures.percent(0.0012));
    }

    @Test
    @DisplayName("the summary says whether a training fits, and else the largest batch that does")
    void summary() {
        StackReport report =
                StackReport.of(
                        Templates.byId("vgg-mini").stack(10), TensorShape.image(3, 32, 32), 10);
        assertTrue(StackSummary.of(report, TrainingPlan.DEFAULT, Long.MAX_VALUE).fits());
        long least = StackSummary.of(report, TrainingPlan.DEFAULT, 0).memory();
        StackSummary tight = StackSummary.of(report, TrainingPlan.DEFAULT, least - 1);
        assertFalse(tight.fits());
        assertEquals(TrainingPlan.DEFAULT.batchSize() - 1, tight.largestBatch());
    }

    @Test
    @DisplayName("the selection grows from where it began, with Shift in both directions")
    void selection() {
        Selection selection = new Selection();
        List<String> order = List.of("a", "b", "c", "d");
        selection.only("b");
        selection.extend("d", order);
        assertEquals(Set.of("b", "c", "d"), selection.ids());
        selection.extend("a", order);
        assertEquals(Set.of("a", "b"), selection.ids());
        selection.toggle("a");
        selection.toggle("d");
        assertEquals(Set.of("b", "d"), selection.ids());
        selection.retain(List.of("a", "b"));
        assertEquals(Set.of("b"), selection.ids());
    }

    @Test
    @DisplayName("layers travel as text and come back as they were")
    void fragments() {
        List<StackLayer> layers = Templates.byId("inception-mini").stack(10).layers();
        assertEquals(layers, FragmentText.read("test", FragmentText.write(layers)));
    }
}
