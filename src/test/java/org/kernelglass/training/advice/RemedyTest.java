package org.kernelglass.training.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kernelglass.layer.Dense;
import org.kernelglass.layer.Dropout;
import org.kernelglass.message.Sentences;
import org.kernelglass.network.LayerStack;
import org.kernelglass.network.Templates;
import org.kernelglass.training.TrainingPlan;

@DisplayName("A remedy")
class RemedyTest {

    private static final Setup ARTICLE =
            new Setup(Templates.byId("article").stack(10), TrainingPlan.DEFAULT, List.of());

    @ParameterizedTest
    @EnumSource(Remedy.class)
    @DisplayName("changes a plain set-up, and has a sentence for its button")
    void changes(Remedy remedy) {
        assertTrue(remedy.applies(ARTICLE));
        assertFalse(new Sentences(Locale.ENGLISH).render(remedy.title(ARTICLE)).isBlank());
    }

    @ParameterizedTest
    @EnumSource(
            value = Remedy.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"LOWER_RATE", "RAISE_RATE", "FEWER_FILTERS"})
    @DisplayName("is not offered a second time")
    void once(Remedy remedy) {
        assertFalse(remedy.applies(remedy.apply(ARTICLE)));
    }

    @Test
    @DisplayName("puts Dropout right before the last Dense, with an id of its own")
    void dropout() {
        LayerStack stack = Remedy.DROPOUT.apply(ARTICLE).stack();
        assertEquals(ARTICLE.stack().layers().size() + 1, stack.layers().size());
        int dropout = 6;
        assertTrue(stack.layers().get(dropout).kind() instanceof Dropout);
        assertTrue(stack.layers().get(dropout + 1).kind() instanceof Dense);
        assertEquals(
                stack.layers().size(),
                stack.layers().stream().map(layer -> layer.id()).distinct().count());
    }

    @Test
    @DisplayName("rounds the learning rate to two digits")
    void rate() {
        assertEquals(3e-4, Remedy.LOWER_RATE.apply(ARTICLE).plan().learningRate());
        assertEquals(3e-3, Remedy.RAISE_RATE.apply(ARTICLE).plan().learningRate());
        assertEquals(
                "Learning rate 0.001 → 0.0003",
                new Sentences(Locale.ENGLISH).render(Remedy.LOWER_RATE.title(ARTICLE)));
    }

    @Test
    @DisplayName("leaves everything else of the plan as it was")
    void onlyOneThing() {
        TrainingPlan plan = Remedy.CLIP_GRADIENTS.apply(Remedy.L2.apply(ARTICLE)).plan();
        assertEquals(1e-4, plan.regularization().l2());
        assertEquals(1, plan.regularization().clipNorm());
        assertEquals(TrainingPlan.DEFAULT.learningRate(), plan.learningRate());
        assertEquals(TrainingPlan.DEFAULT.stopping(), plan.stopping());
        assertEquals(
                List.of("shift:share=0.1,probability=1.0"),
                Remedy.SHIFT.apply(ARTICLE).augmentation());
    }
}
