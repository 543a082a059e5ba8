package org.kernelglass.ui.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.experiment.Setting;
import org.kernelglass.message.Sentences;
import org.kernelglass.network.AddressedLayer;
import org.kernelglass.network.Template;
import org.kernelglass.network.Templates;
import org.kernelglass.training.Optimizer;
import org.kernelglass.training.PlanDraft;
import org.kernelglass.training.Schedule;
import org.kernelglass.training.TrainingPlan;
import org.kernelglass.training.advice.Setup;
import org.kernelglass.ui.workspace.PlanTarget;

@DisplayName("What the window offers to vary")
class TargetTest {

    private static final Sentences ENGLISH = new Sentences(Locale.ENGLISH);

    @Test
    @DisplayName("is known to the experiment by its name, at its present value and at every choice")
    void known() {
        for (Template template : Templates.ALL) {
            Setup setup = new Setup(template.stack().apply(10), TrainingPlan.DEFAULT, List.of());
            for (AddressedLayer layer : AddressedLayer.all(setup.stack())) {
                Target.ofLayer(layer).forEach(target -> applies(target, setup));
            }
            Target.ofPlan(setup).forEach(target -> applies(target, setup));
        }
    }

    private static void applies(Target target, Setup setup) {
        Setup same = new Setting(target.id(), target.value()).applyTo(setup);
        assertEquals(setup, same, target.id());
        target.choices().forEach(choice -> new Setting(target.id(), choice).applyTo(setup));
        assertFalse(ENGLISH.render(target.title()).isBlank());
        assertEquals(target.title(), Target.title(setup.stack(), target.id()));
    }

    @Test
    @DisplayName(
            "holds the settings of every optimizer and schedule, as the plan's form names them")
    void members() {
        for (Optimizer optimizer : Optimizer.ALL) {
            for (Schedule schedule : Schedule.ALL) {
                TrainingPlan plan =
                        PlanDraft.change(
                                TrainingPlan.DEFAULT,
                                draft -> {
                                    draft.optimizer = optimizer;
                                    draft.schedule = schedule;
                                });
                Setup setup = new Setup(Templates.byId("article").stack(2), plan, List.of());
                Target.ofPlan(setup).forEach(target -> applies(target, setup));
                optimizer
                        .parameters()
                        .forEach(
                                parameter ->
                                        assertTrue(
                                                PlanTarget.ofForm(
                                                                plan,
                                                                "optimizer."
                                                                        + parameter
                                                                                .key()
                                                                                .replace('_', '-'))
                                                        .isPresent()));
            }
        }
        assertTrue(PlanTarget.ofForm(TrainingPlan.DEFAULT, "rate").isPresent());
        assertTrue(PlanTarget.ofForm(TrainingPlan.DEFAULT, "seed").isEmpty());
        assertTrue(PlanTarget.ofForm(TrainingPlan.DEFAULT, "threads").isEmpty());
    }
}
